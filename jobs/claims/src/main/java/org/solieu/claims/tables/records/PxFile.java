package org.solieu.claims.tables.records;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Decoding;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RejectionRule;

/**
 * A PX file, as PC-Axis and PxWeb write it: keywords that name variables and their values, then a figure for each combination.
 * Read here because no library for it is kept up on this platform. Of a file in several languages the first is read.
 *
 * @param titles what its keywords say of all figures, as {@code UNITS: Tỷ đồng}
 * @param variables its variables with their values, the last changing fastest
 * @param data the figures, each between blanks
 */
public record PxFile(List<String> titles, Map<String, List<String>> variables, String data) {
    private static final Pattern KEY =
            Pattern.compile("([A-Za-z0-9_-]{1,60})(\\[[^\\]\"]{0,20}])?\\s*(?:\\(([^)]*)\\))?");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"\\s*(,?)");
    /** Keyword of the figures, and the name of their column. */
    public static final String DATA = "DATA";

    private static final List<String> TOLD = List.of("UNITS", "CONTENTS", "LAST-UPDATED", "SOURCE", "NOTE");

    /** @throws Unreadable where it is none, or its figures and their names do not fit */
    public static PxFile of(byte[] bytes) {
        String text = text(bytes);
        Map<String, List<String>> said = new LinkedHashMap<>();
        int at = 0;
        while (true) {
            int equals = endOf(text, at, '=');
            String key = text.substring(at, equals).strip();
            Matcher named = KEY.matcher(key);
            if (!named.matches()) {
                throw unreadable("'%s' is no keyword".formatted(TableWords.shortened(key)));
            }
            if (named.group(1).equals(DATA)) {
                return of(said, text.substring(equals + 1));
            }
            int end = endOf(text, equals + 1, ';');
            if (named.group(2) == null) {
                String of = named.group(3) == null ? "" : "(" + String.join(",", strings(named.group(3))) + ")";
                said.put(named.group(1) + of, strings(text.substring(equals + 1, end)));
            }
            at = end + 1;
        }
    }

    private static PxFile of(Map<String, List<String>> said, String data) {
        if (said.containsKey("KEYS") || said.keySet().stream().anyMatch(key -> key.startsWith("KEYS("))) {
            throw unreadable("its figures have KEYS; save it with a figure for each combination");
        }
        Map<String, List<String>> variables = new LinkedHashMap<>();
        long combinations = 1;
        for (String side : List.of("STUB", "HEADING")) {
            for (String variable : said.getOrDefault(side, List.of())) {
                List<String> values = said.getOrDefault("VALUES(" + variable + ")", List.of());
                variables.put(variable, values);
                combinations *= Math.max(1, values.size());
                requireFewer(combinations * (variables.size() + 1));
                if (values.isEmpty()) {
                    throw unreadable("the variable '%s' has no VALUES".formatted(TableWords.shortened(variable)));
                }
            }
        }
        int end = endOf(data, 0, ';');
        List<String> titles = new ArrayList<>(said.getOrDefault("TITLE", List.of()));
        said.forEach((key, words) -> {
            if (TOLD.stream().anyMatch(told -> key.equals(told) || key.startsWith(told + "("))) {
                titles.add(key + ": " + String.join(" ", words));
            }
        });
        return new PxFile(titles, variables, data.substring(0, end));
    }

    private static String text(byte[] bytes) {
        try {
            return Decoding.decode(bytes);
        } catch (CharacterCodingException e) {
            throw new Unreadable(
                    RejectionRule.DOCUMENT_UNREADABLE, "Cannot decode the table: save the PX file as UTF-8");
        }
    }

    private static void requireFewer(long cells) {
        if (cells > Limits.OF_A_FILE.cells()) {
            throw new Unreadable(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read the table: it has more than %d cells".formatted(Limits.OF_A_FILE.cells()));
        }
    }

    /** Where a sign stands next that is within no quotation marks. */
    private static int endOf(String text, int from, char sign) {
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            if (c == sign && !quoted) {
                return at;
            }
        }
        throw unreadable("it ends before '%s'".formatted(sign));
    }

    /** Texts in quotation marks; one that goes on in the next line stands in several. */
    private static List<String> strings(String value) {
        List<String> strings = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        Matcher string = STRING.matcher(value);
        boolean any = false;
        while (string.find()) {
            any = true;
            one.append(string.group(1));
            if (!string.group(2).isEmpty()) {
                strings.add(one.toString().strip());
                one.setLength(0);
            }
        }
        if (any) {
            strings.add(one.toString().strip());
        }
        return strings;
    }

    static Unreadable unreadable(String problem) {
        return new Unreadable(
                RejectionRule.DOCUMENT_UNREADABLE, "Cannot read the table: it is no whole PX file: " + problem);
    }
}
