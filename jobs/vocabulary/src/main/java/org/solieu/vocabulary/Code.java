package org.solieu.vocabulary;

import java.util.Arrays;
import java.util.Locale;

/** A member of a closed code list, written in lower case in tables and files, as {@code percent_of_plan}. */
interface Code {
    /** The Java name of the member. */
    String name();

    /** The code as tables, files and screens write it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException naming the value and the codes that exist
     */
    static <T extends Enum<T> & Code> T parse(Class<T> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(member -> member.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid %s: '%s', must be one of %s".formatted(list.getSimpleName(), code, codes(list))));
    }

    private static <T extends Enum<T> & Code> String codes(Class<T> list) {
        return String.join(
                ", ", Arrays.stream(list.getEnumConstants()).map(Code::code).toList());
    }
}
