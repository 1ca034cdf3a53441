package org.solieu.workflow;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.solieu.workflow.corrections.WrittenNumber;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line in words for whoever typed it: its parser speaks to programmers. */
final class Slips {
    private static final Pattern PARSERS_WORDS = Pattern.compile("^Error: |(?<=option )option ");

    /** Letters mixed up or left out are above it, other words below. */
    private static final double ALIKE = 0.8;

    private Slips() {}

    /** What is wrong, and what may have been meant. */
    static String told(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return PARSERS_WORDS.matcher(String.valueOf(wrong.getMessage())).replaceAll("");
        }
        String first = unmatched.getUnmatched().getFirst();
        boolean isCommand = !first.startsWith("-") && wrong.getCommandLine().getParent() == null;
        String what = isCommand ? "command" : first.startsWith("-") ? "option" : "argument";
        CommandLine command = wrong.getCommandLine();
        Set<String> known = isCommand
                ? command.getSubcommands().keySet()
                : command.getCommandSpec().optionsMap().keySet();
        return "Invalid %s: '%s'%s"
                .formatted(
                        what,
                        first,
                        nearest(first, known)
                                .map(", perhaps you mean '%s'"::formatted)
                                .orElse(""));
    }

    private static Optional<String> nearest(String word, Set<String> known) {
        JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();
        return known.stream()
                .max(Comparator.comparingDouble(other -> likeness.apply(word, other)))
                .filter(other -> likeness.apply(word, other) >= ALIKE);
    }

    /** Has numbers read so that the message for a wrong one says that it is no number. */
    static void readNumbers(CommandLine line) {
        line.registerConverter(BigDecimal.class, of(BigDecimal::new, "a number such as 9312000000000 or 0.5"));
        line.registerConverter(
                WrittenNumber.class,
                text -> WrittenNumber.parse(text)
                        .orElseThrow(() -> new TypeConversionException(
                                "Invalid number: '%s', must be a number such as 9312000000000, 0.5 or '9.312 tỷ đồng'"
                                        .formatted(text))));
        ITypeConverter<Integer> whole = of(Integer::valueOf, "a whole number");
        line.registerConverter(int.class, whole).registerConverter(Integer.class, whole);
        ITypeConverter<Long> large = of(Long::valueOf, "a whole number");
        line.registerConverter(long.class, large).registerConverter(Long.class, large);
    }

    private static <T extends Number> ITypeConverter<T> of(Function<String, T> reader, String expected) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("Invalid number: '%s', must be %s".formatted(text, expected));
            }
        };
    }
}
