package org.solieu.archive;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;
import org.solieu.vocabulary.RaisedDigits;

/**
 * A page without what a browser does not show: templates, elements that are hidden or have no size, by their own style or by
 * a style sheet in the page. Style sheets elsewhere are not asked, nor are rules for some screens only. What is struck out
 * is left out too, and raised digits are written as signs that are raised by themselves.
 */
final class VisiblePage {
    private static final Pattern UNSEEN = Pattern.compile(
            "(?i)(display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)|(opacity|font-size)\\s*:\\s*0[a-z%.0]*\\s*(!|;|$))");

    private static final Pattern SHOWN = Pattern.compile("(?i)(display\\s*:|visibility\\s*:\\s*visible)");
    private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/");
    private static final Pattern BLOCK_OF_RULES =
            Pattern.compile("@[^{};]*+(?:;|\\{[^{}]*+(?:\\{[^{}]*+\\}[^{}]*+)*+\\})");
    private static final Pattern RULE = Pattern.compile("([^{}]++)\\{([^{}]*+)\\}");

    private static final Set<String> NEVER_SHOWN = Set.of("template", "noscript", "del", "s", "strike");
    private static final Pattern STRUCK = Pattern.compile("(?i)text-decoration(-line)?\\s*:[^;]*line-through");
    private static final String RAISED = "sup, [style*=vertical-align:super], [style*=vertical-align: super]";

    private VisiblePage() {}

    /** The page as it is where all of it is shown. */
    static String of(String source) {
        Document page = Jsoup.parse(source);
        Set<Element> unseen = new LinkedHashSet<>(hiddenBySheets(page));
        page.select(String.join(", ", NEVER_SHOWN) + ", [hidden], [style]").stream()
                .filter(VisiblePage::isUnseen)
                .forEach(unseen::add);
        Elements raised = page.select(RAISED);
        if (unseen.isEmpty() && raised.isEmpty()) {
            return source;
        }
        unseen.forEach(Element::remove);
        raised.forEach(VisiblePage::raise);
        page.outputSettings().prettyPrint(false);
        return page.outerHtml();
    }

    private static void raise(Element raised) {
        for (TextNode text : raised.select("*").textNodes()) {
            text.text(RaisedDigits.of(text.getWholeText()));
        }
    }

    /** What the page's own style sheets hide; of several rules for an element the last that speaks of it holds. */
    private static Set<Element> hiddenBySheets(Document page) {
        Set<Element> hidden = new LinkedHashSet<>();
        String sheets = page.select("style").stream().map(Element::data).collect(Collectors.joining("\n"));
        if (UNSEEN.matcher(sheets).find()) {
            Matcher rule = RULE.matcher(BLOCK_OF_RULES
                    .matcher(COMMENT.matcher(sheets).replaceAll(""))
                    .replaceAll(""));
            while (rule.find()) {
                obey(rule, page, hidden);
            }
        }
        return hidden;
    }

    private static void obey(MatchResult rule, Document page, Set<Element> hidden) {
        if (UNSEEN.matcher(rule.group(2)).find()) {
            hidden.addAll(selected(page, rule.group(1).strip()));
        } else if (!hidden.isEmpty() && SHOWN.matcher(rule.group(2)).find()) {
            selected(page, rule.group(1).strip()).forEach(hidden::remove);
        }
    }

    /** A rule whose selector is not understood, or speaks of a state such as {@code :hover}, hides nothing. */
    private static Elements selected(Document page, String selector) {
        try {
            return selector.contains(":") ? new Elements() : page.select(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return new Elements();
        }
    }

    private static boolean isUnseen(Element element) {
        return NEVER_SHOWN.contains(element.normalName())
                || element.hasAttr("hidden")
                || UNSEEN.matcher(element.attr("style")).find()
                || STRUCK.matcher(element.attr("style")).find();
    }
}
