package org.solieu.workflow.load;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.solieu.observations.RejectionsOfADay;
import org.solieu.series.ReplacementTold;
import org.solieu.series.Replacements;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.RejectionText;
import org.solieu.workflow.work.Work;

/**
 * What a person reads at the end of a load: which documents and figures of the day were rejected, why, and what to do; and
 * the days whose documents lie in the inbox and were never loaded.
 */
public final class LoadReport {
    private static final String MESSAGES = "org.solieu.workflow.Messages";
    private static final int MOST = 3;
    private static final int MOST_DAYS = 5;
    private static final int LONGEST = 60;

    private final Work work;
    private final LocalDate day;
    private final ResourceBundle words = ResourceBundle.getBundle(MESSAGES);

    LoadReport(Work work, LocalDate day) {
        this.work = work;
        this.day = day;
    }

    /** Prints nothing where nothing was rejected; else the reasons, the most frequent first, each with some of its places. */
    void printRejections(PrintStream out) {
        List<RejectionsOfADay> reasons = RejectionsOfADay.of(work.warehouse(), day, MOST);
        if (!reasons.isEmpty()) {
            long all = reasons.stream().mapToLong(RejectionsOfADay::times).sum();
            out.printf("%n%s%n", words.getString("load.rejected").formatted(day, all));
            reasons.forEach(reason -> print(reason, out));
            out.printf("%n%s%n%n", words.getString("load.all-rejected").formatted(day));
        }
    }

    private void print(RejectionsOfADay reason, PrintStream out) {
        RejectionText text = requireNonNull(work.vocabulary().rejections().get(reason.rule()), "every rule has a text");
        out.printf("%n%6d × %s %s%n", reason.times(), inTheLanguage(text.problem()), inTheLanguage(text.advice()));
        reason.places()
                .forEach(place ->
                        out.printf("         %s, %s: %s%n", place.name(), place.locator(), shortened(place.raw())));
        if (reason.times() > MOST) {
            out.printf("         %s%n", words.getString("load.more-rejected").formatted(reason.times() - MOST));
        }
    }

    private static String inTheLanguage(Names names) {
        return Locale.getDefault().getLanguage().equals("vi") ? names.vi() : names.en();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Tells which documents of the day replace others, or are replaced, by their side-cars; and which side-cars name none. */
    void tellOfReplacements() {
        for (ReplacementTold told : Replacements.toldOf(work.warehouse(), day)) {
            String key = told.whyNot() == null ? "replaced" : toldOf(told.whyNot());
            work.progress().tells(words.getString("load." + key).formatted(told.document(), told.named()));
        }
    }

    private static String toldOf(ReplacementTold.WhyNot whyNot) {
        return switch (whyNot) {
            case UNKNOWN -> "replaces-unknown";
            case NOT_EARLIER -> "replaces-not-earlier";
        };
    }

    /** Tells of days left aside, and how to take them. */
    void tellOfDaysLeftAside() {
        List<LocalDate> days = daysLeftAside(work);
        if (!days.isEmpty()) {
            String some =
                    days.stream().limit(MOST_DAYS).map(LocalDate::toString).collect(Collectors.joining(", "));
            work.progress()
                    .tells(words.getString("load.days-left-aside")
                            .formatted(days.size(), days.size() > MOST_DAYS ? some + ", …" : some));
        }
    }

    /** The days that have a folder of their own in the inbox, and of which nothing was loaded yet; in their order. */
    static List<LocalDate> daysLeftAside(Work work) {
        Set<LocalDate> days = new TreeSet<>(work.inbox().days());
        if (!days.isEmpty()) {
            days.removeAll(RejectionsOfADay.loadedDays(work.warehouse()));
        }
        return List.copyOf(days);
    }
}
