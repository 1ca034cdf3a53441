package org.solieu.claims.tables.guesses;

import static org.solieu.claims.tables.guesses.ProposedColumn.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.layout.TitleCheck;
import org.solieu.claims.tables.words.TableWords;

/** Guesses what stands around a table: unit, period, place and indicator in its titles, its sheet's and its file's name. */
public final class TitleGuesses {
    private static final Pattern PLACE = Pattern.compile(
            "(?:tỉnh|thành phố|huyện|thị xã|TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|Tỉnh|Thành phố|Huyện|Thị xã)(?: \\p{Lu}[\\p{L}]*){1,4}");
    private static final Pattern LETTER =
            GuessWords.insensitive(".*(?:công văn|văn bản|kèm theo|quyết định|ngày ký|last updated).*");
    private static final int MOST_WORDS = 12;

    private final Guessing guessing;
    private final Remarks remarks;
    private final List<String> texts;
    private final List<String> sheets;
    private final String file;

    /** @param sheets names of the sheets of this form */
    public TitleGuesses(Guessing guessing, TableForm form, List<String> sheets, String file) {
        this.guessing = guessing;
        this.remarks = guessing.remarks();
        this.texts = form.titles().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> TableText.clean(cell.raw()))
                .filter(text -> !text.isEmpty())
                .toList();
        this.sheets = sheets;
        this.file = file;
    }

    /** A line under {@code titles}, or a value under {@code fixed}, with its remark. */
    public record Said(String yaml, String remark) {
        public String line() {
            return "    %s  # %s%n".formatted(yaml, remark).replace("\r\n", "\n");
        }
    }

    /** The one unit that a title gives. */
    public Optional<Said> unitTitle() {
        for (String text : texts) {
            Matcher label = TitleCheck.UNIT.matcher(text);
            if (label.find()) {
                String words = label.group(1);
                String before = PeriodWriting.quoted(
                        text.substring(label.start(), label.start(1)).strip());
                List<String> parts = units(words);
                boolean isWhole = guessing.units().find(words, null) != null;
                if (isWhole || isOne(parts)) {
                    String like = before + (isWhole ? " ?(.+)" : " ?([^-–,/]+)");
                    return Optional.of(new Said(
                            "- {like: %s, gives: unit}".formatted(quoted(like)), remarks.guessed("unit_title", text)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOne(List<String> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(part -> unit(part).isSame(unit(parts.getFirst())));
    }

    private TableWords.Written unit(String words) {
        return Objects.requireNonNull(guessing.units().find(words, null));
    }

    /** The first unit of a title that gives several, or none by a label: "Tỷ đồng, %". */
    public Optional<Said> unit() {
        return texts.stream()
                .flatMap(text -> {
                    Matcher label = TitleCheck.UNIT.matcher(text);
                    List<String> parts = units(label.find() ? label.group(1) : text);
                    return parts.stream()
                            .limit(1)
                            .map(unit -> new Said(quoted(unit), remarks.guessed("unit_title", text)));
                })
                .findFirst();
    }

    /** Words behind "Đơn vị:" that are no unit. */
    public Optional<String> unknownUnit() {
        return texts.stream()
                .filter(TitleCheck::saysUnit)
                .filter(text -> unitTitle().isEmpty() && unit().isEmpty())
                .findFirst();
    }

    private List<String> units(String words) {
        return Arrays.stream(words.split("[,;–-]|\\s/\\s|\\bvà\\b", -1))
                .map(part -> part.strip().replaceAll("^\\(|\\)$", "").strip())
                .filter(part -> !part.isEmpty() && guessing.units().find(part, null) != null)
                .distinct()
                .toList();
    }

    /** The period that all values share. */
    public Optional<Said> period() {
        List<String> ofFigures =
                texts.stream().filter(text -> !LETTER.matcher(text).matches()).toList();
        for (String text : ofFigures) {
            Optional<PeriodWriting> found =
                    PeriodWriting.in(text, guessing.words()).filter(writing -> !writing.withoutYear());
            if (found.isPresent()) {
                boolean isQuarter = found.get().format().contains("quý");
                return Optional.of(said(
                        "",
                        like(found.get(), text),
                        found.get(),
                        remarks.guessed(isQuarter ? "period_quarter" : "period_title", text)));
            }
        }
        return ofSheets().or(this::ofFile);
    }

    /** Whether something around the table says its period by more than the year. */
    public boolean isDated() {
        return period().filter(said -> !said.yaml().contains("['yyyy']")).isPresent();
    }

    private Optional<Said> ofSheets() {
        List<Optional<PeriodWriting>> all = sheets.stream()
                .map(name -> PeriodWriting.in(name, guessing.words()))
                .toList();
        boolean isEach = !all.isEmpty()
                && all.stream()
                        .allMatch(found -> found.isPresent() && !found.get().withoutYear());
        return isEach
                ? Optional.of(said(
                        "in: sheet, ",
                        all.getFirst().orElseThrow().like(),
                        all.getFirst().orElseThrow(),
                        remarks.guessed("period_sheet", sheets.getFirst())))
                : Optional.empty();
    }

    private Optional<Said> ofFile() {
        String name = file.replaceAll("\\.[^.]+$", "").replace('_', ' ');
        return PeriodWriting.in(name, guessing.words())
                .filter(found -> !found.withoutYear()
                        && !found.format().startsWith("yyyy-MM-dd")
                        && file.contains(found.words()))
                .map(found -> said("in: file, ", found.like(), found, remarks.guessed("period_file", file)));
    }

    /** The year of columns or sheets that say a month or quarter only. */
    public Optional<Said> year() {
        return Stream.concat(texts.stream().filter(text -> !LETTER.matcher(text).matches()), texts.stream())
                .map(text -> year("", text, remarks.guessed("period_title", text)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> sheets.size() == 1
                        ? year("in: sheet, ", sheets.getFirst(), remarks.guessed("period_sheet", sheets.getFirst()))
                        : Optional.empty())
                .or(() -> year("in: file, ", file, remarks.guessed("period_file", file)));
    }

    private Optional<Said> year(String in, String text, String remark) {
        Matcher year = Pattern.compile(
                        "(?:(năm|year) )?(?<!\\d)((?:19|20)\\d{2})(?!\\d)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        String like = (year.group(1) == null ? "" : year.group(1) + " ") + "(\\d{4})";
        return Optional.of(new Said(
                "- {%slike: %s, gives: period}"
                        .formatted(in, quoted(isOne(like) ? like : around(text, year.start(2)) + "(\\d{4})")),
                remark));
    }

    private Said said(String in, String like, PeriodWriting found, String remark) {
        String format = quoted(found.format());
        return new Said(
                "- {%slike: %s, gives: period, formats: [%s]%s}"
                        .formatted(
                                in,
                                quoted(like),
                                format,
                                found.periodAs() == null ? "" : ", period_as: " + found.periodAs()),
                remark);
    }

    /** A pattern that finds one thing in the titles: the period, or the period behind the words before it. */
    private String like(PeriodWriting found, String text) {
        return isOne(found.like()) ? found.like() : around(text, found.before().length()) + "(" + found.like() + ")";
    }

    private boolean isOne(String like) {
        Pattern pattern = Pattern.compile(like);
        List<String> found = new ArrayList<>();
        for (String text : texts) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found.stream().distinct().count() <= 1;
    }

    private static String around(String text, int start) {
        return PeriodWriting.like(text.substring(0, start));
    }

    /** The place that titles name, the largest writing first. */
    public Optional<Said> place() {
        for (String text : texts) {
            Matcher words = PLACE.matcher(text);
            while (words.find()) {
                for (String name = words.group(); name.contains(" "); name = name.substring(0, name.lastIndexOf(' '))) {
                    if (guessing.isPlace(name)) {
                        return Optional.of(new Said(quoted(name), remarks.guessed("place_title", text)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The indicator that a title names, by the most words. */
    public Optional<Said> indicator() {
        for (String text : texts) {
            List<String> words = List.of(text.split(" "));
            for (int length = Math.min(words.size(), MOST_WORDS); length > 1; length--) {
                for (int from = 0; from + length <= words.size(); from++) {
                    String part =
                            String.join(" ", words.subList(from, from + length)).replaceAll("[:;,.]+$", "");
                    Optional<LabelWords.Named> named = guessing.labels().find(part);
                    if (named.isPresent()) {
                        return Optional.of(new Said(named.get().indicator(), remarks.guessed("indicator_title", text)));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
