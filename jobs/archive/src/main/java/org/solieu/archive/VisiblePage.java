package org.solieu.archive;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page without what a browser does not show: templates, elements that are hidden or have no size. Style sheets are not asked. */
final class VisiblePage {
    private static final Pattern UNSEEN = Pattern.compile(
            "(?i)(display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)|(opacity|font-size)\\s*:\\s*0[a-z%.0]*\\s*(!|;|$))");

    private static final Set<String> NEVER_SHOWN = Set.of("template", "noscript");

    private VisiblePage() {}

    /** The page as it is where all of it is shown. */
    static String of(String source) {
        Document page = Jsoup.parse(source);
        List<Element> unseen = page.select("template, noscript, [hidden], [style]").stream()
                .filter(VisiblePage::isUnseen)
                .toList();
        if (unseen.isEmpty()) {
            return source;
        }
        unseen.forEach(Element::remove);
        page.outputSettings().prettyPrint(false);
        return page.outerHtml();
    }

    private static boolean isUnseen(Element element) {
        return NEVER_SHOWN.contains(element.normalName())
                || element.hasAttr("hidden")
                || UNSEEN.matcher(element.attr("style")).find();
    }
}
