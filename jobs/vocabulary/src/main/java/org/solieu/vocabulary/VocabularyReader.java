package org.solieu.vocabulary;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the files of the vocabulary into its words. The name of a file is the code of what it describes. */
final class VocabularyReader {
    private static final String YAML = ".yaml";
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");

    private final VocabularyFiles files;
    private final SortedMap<String, Entry> entries;

    /** Parses every YAML file, on all cores: it is most of a load's time, and every command loads. */
    VocabularyReader(VocabularyFiles files) {
        this.files = files;
        this.entries = new TreeMap<>(files.contents().entrySet().parallelStream()
                .filter(file -> file.getKey().endsWith(YAML))
                .map(file -> YamlFile.read(file.getKey(), file.getValue()))
                .collect(Collectors.toConcurrentMap(Entry::where, Function.identity())));
    }

    Vocabulary read() {
        SortedMap<String, Dimension> dimensions = each("dimensions", VocabularyReader::dimension);
        return new Vocabulary(
                each("subjects", VocabularyReader::subject),
                dimensions,
                indicators(dimensions.values()),
                PlacesFile.read(VocabularyFiles.below("places", files.contents())),
                placeWords(),
                each("units", VocabularyReader::unit),
                each("sources", VocabularyReader::source),
                rejections(),
                files.fingerprint());
    }

    private interface Kind<T> {
        T read(String code, Entry entry);
    }

    /** A folder's files; {@code units/count/customer.yaml} has the code {@code count:customer}. */
    private <T> SortedMap<String, T> each(String folder, Kind<T> kind) {
        SortedMap<String, T> words = new TreeMap<>();
        VocabularyFiles.below(folder, entries).forEach((name, entry) -> {
            String code = name.replace(YAML, "").replace('/', ':');
            words.put(code, kind.read(code, entry));
        });
        return words;
    }

    private SortedMap<String, Indicator> indicators(Collection<Dimension> dimensions) {
        SortedMap<String, Indicator> indicators = new TreeMap<>();
        VocabularyFiles.below("indicators", entries).forEach((name, entry) -> {
            String[] folderAndFile = name.split("/", -1);
            if (folderAndFile.length != 2) {
                throw entry.invalid("its folder is no subject", "must lie in indicators/<subject>/");
            }
            String code = code(entry, folderAndFile[1].replace(YAML, ""));
            if (indicators.put(code, indicator(folderAndFile[0], code, entry, dimensions)) != null) {
                throw entry.invalid("another file bears the code '%s'".formatted(code), "keep one of the two");
            }
        });
        return indicators;
    }

    private static Indicator indicator(String subject, String code, Entry entry, Collection<Dimension> dimensions) {
        Entry adding = entry.part("adds_up");
        Entry limits = entry.partOrEmpty("bounds");
        return new Indicator(
                code,
                subject,
                entry.integer("order"),
                entry.names("names"),
                entry.names("definition"),
                entry.namesOrNull("method"),
                entry.text("unit"),
                entry.parsed("kind", IndicatorKind::parse),
                adding.parsed("over_places", Aggregation::parse),
                adding.parsed("over_time", Aggregation::parse),
                measures(entry),
                breakdowns(entry, code, subject, dimensions),
                entry.texts("phrases"),
                entry.parts("part_of").stream().map(VocabularyReader::partOf).toList(),
                ratio(entry),
                limits.decimalOrNull("minimum"),
                limits.decimalOrNull("maximum"),
                entry.namesOrNull("responsible"),
                entry.textOrNull("national_code"));
    }

    private static Set<Measure> measures(Entry entry) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        measures.addAll(entry.parsedTexts("measures", Measure::parse));
        if (measures.isEmpty()) {
            throw entry.invalid("measures is empty", "must list at least one, such as level");
        }
        return measures;
    }

    /** The indicator's own parts, and those that it shares with others of its subject. */
    private static Map<String, Map<String, Indicator.Member>> breakdowns(
            Entry entry, String code, String subject, Collection<Dimension> dimensions) {
        Map<String, Map<String, Indicator.Member>> breakdowns = new LinkedHashMap<>(
                entry.partOrEmpty("breakdowns").members((dimension, part) -> members(coded(dimension, part))));
        for (Dimension dimension : dimensions) {
            if (dimension.breaksDown(code, subject)) {
                breakdowns.merge(dimension.code(), dimension.members(), VocabularyReader::joined);
            }
        }
        return Collections.unmodifiableMap(breakdowns);
    }

    private static Map<String, Indicator.Member> joined(
            Map<String, Indicator.Member> own, Map<String, Indicator.Member> shared) {
        Map<String, Indicator.Member> members = new LinkedHashMap<>(own);
        shared.forEach(members::putIfAbsent);
        return Collections.unmodifiableMap(members);
    }

    private static Map<String, Indicator.Member> members(Entry members) {
        return members.members((code, member) -> new Indicator.Member(member.names("names"), member.texts("phrases")));
    }

    private static Dimension dimension(String code, Entry entry) {
        return new Dimension(
                code(entry, code),
                entry.names("names"),
                entry.texts("subjects"),
                entry.texts("indicators"),
                entry.node().path("running").asBoolean(),
                entry.node().path("of_plans").asBoolean(),
                entry.texts("in_force"),
                entry.node().path("open").asBoolean(),
                entry.node().path("local").asBoolean(),
                members(entry.part("members")));
    }

    private static Indicator.PartOf partOf(Entry part) {
        Map<String, String> members = part.part("breakdown")
                .members((dimension, member) -> member.node().asText());
        Map<String, List<String>> beside = new LinkedHashMap<>();
        Entry told = part.partOrEmpty("beside");
        told.node().fieldNames().forEachRemaining(dimension -> beside.put(dimension, told.texts(dimension)));
        return new Indicator.PartOf(part.text("indicator"), Breakdown.of(members), Collections.unmodifiableMap(beside));
    }

    private static Indicator.@Nullable Ratio ratio(Entry entry) {
        if (!entry.node().has("ratio_of")) {
            return null;
        }
        Entry ratio = entry.part("ratio_of");
        return new Indicator.Ratio(ratio.text("numerator"), ratio.text("denominator"));
    }

    private static Subject subject(String code, Entry entry) {
        return new Subject(
                code(entry, code),
                entry.names("names"),
                entry.integer("order"),
                entry.texts("also"),
                entry.texts("words"),
                entry.texts("unmeasured"));
    }

    private static Unit unit(String code, Entry entry) {
        return new Unit(
                code,
                entry.parsed("kind", Unit.Kind::parse),
                entry.names("names"),
                entry.parts("spellings").stream()
                        .map(spelling ->
                                new Unit.Spelling(spelling.text("text"), spelling.parsed("factor", BigDecimal::new)))
                        .toList());
    }

    private static Source source(String code, Entry entry) {
        return new Source(
                code(entry, code),
                entry.names("names"),
                entry.integer("rank"),
                entry.parsed("format", Source.Format::parse),
                entry.texts("files"),
                entry.textOrNull("from"),
                entry.textOrNull("publisher"),
                entry.textOrNull("place"),
                entry.decimalOrNull("reject_at_most"),
                entry.node().has("lets_in") ? entry.parsed("lets_in", Source.LetsIn::parse) : Source.LetsIn.CERTAIN,
                entry.node().get("contract"));
    }

    private List<PlaceWord> placeWords() {
        return single("places/words.yaml").parts("words").stream()
                .map(word -> new PlaceWord(
                        word.text("word"),
                        word.texts("short"),
                        Set.copyOf(word.parsedTexts("levels", Place.Level::parse))))
                .toList();
    }

    private Entry single(String path) {
        Entry entry = entries.get(path);
        if (entry == null) {
            throw new Fault.OfSource("Cannot read %s: no such file, the vocabulary needs it".formatted(path));
        }
        return entry;
    }

    private Map<RejectionRule, RejectionText> rejections() {
        Map<RejectionRule, RejectionText> texts = new EnumMap<>(RejectionRule.class);
        single("rejections.yaml").members((code, text) -> {
            RejectionRule rule = RejectionRule.parse(code);
            return texts.put(rule, new RejectionText(text.names("problem"), text.names("advice")));
        });
        return texts;
    }

    private static Entry coded(String code, Entry entry) {
        code(entry, code);
        return entry;
    }

    private static String code(Entry entry, String code) {
        if (!CODE.matcher(code).matches()) {
            throw entry.invalid("the code is '%s'".formatted(code), "must be lower-case letters, digits and _");
        }
        return code;
    }
}
