package org.solieu.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The many ways to write a place, as one: "1. Song An (Vũ Thư)" and "xã Song An - huyện Vũ Thư" are "Song An, Vũ Thư", and
 * "Hưng Yên (cũ)" is Hưng Yên as it was.
 *
 * @param parts names from small to large
 * @param when which of several places of the name is meant, if the words say so
 */
record PlaceSpelling(List<String> parts, When when) {
    /** Which place of a name is meant. */
    enum When {
        /** The one that has ended. */
        BEFORE,
        /** The one that exists. */
        AFTER,
        /** Not said. */
        UNSAID
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String CHANGE = "(?:khi\\s+)?(?:hợp nhất|sáp nhập|hợp nhất tỉnh|sáp nhập tỉnh)";
    private static final Pattern BEFORE =
            Pattern.compile("\\s+cũ$|[\\s,]*\\((?iu:cũ)\\)$|[\\s,(]+(?iu:trước\\s+" + CHANGE + ")\\)?$");
    private static final Pattern AFTER =
            Pattern.compile("[\\s,]*\\((?iu:mới)\\)$|[\\s,(]+(?iu:sau\\s+" + CHANGE + ")\\)?$");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:(?:\\d{1,3}|[IVX]{1,5}|[a-z])[.)]\\s+|[-+•*]\\s*)(?=\\p{L})");
    private static final Pattern RUNG =
            Pattern.compile("^(.+?)\\s*\\((tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\\)$", FLAGS);
    private static final Pattern INSIDE = Pattern.compile("^(.+?)\\s*\\(([^()]+)\\)$");
    private static final Pattern DASH = Pattern.compile(
            "\\s+[-–]\\s+(?=(?:tỉnh|thành phố|tp\\.?|huyện|h\\.|quận|q\\.|thị xã|tx\\.?)\\s*\\p{L})", FLAGS);

    /** Spellings that were asked for: the same few come in nearly every claim. */
    private static final ConcurrentMap<String, PlaceSpelling> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 10_000;

    static PlaceSpelling of(String written) {
        PlaceSpelling known = KNOWN.get(written);
        if (known != null) {
            return known;
        }
        PlaceSpelling read = read(written);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(written, read);
        }
        return read;
    }

    private static PlaceSpelling read(String written) {
        String words = NUMBER.matcher(Words.nfc(written).strip()).replaceFirst("");
        When when = When.UNSAID;
        Matcher before = BEFORE.matcher(words);
        Matcher after = AFTER.matcher(words);
        if (before.find()) {
            words = before.replaceFirst("");
            when = When.BEFORE;
        } else if (after.find()) {
            words = after.replaceFirst("");
            when = When.AFTER;
        }
        words = RUNG.matcher(words).replaceFirst("$2 $1");
        words = INSIDE.matcher(words).replaceFirst("$1, $2");
        return new PlaceSpelling(parts(DASH.matcher(words).replaceAll(", ")), when);
    }

    private static List<String> parts(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
