package org.solieu.vocabulary;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A correction as a file: YAML, written by commands and by hand, read by every load. */
public final class CorrectionFile {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private CorrectionFile() {}

    static Correction read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Entry entry = YamlFile.read(file.toString(), bytes);
            String id = file.getFileName().toString().replaceFirst("\\.yaml$", "");
            return correction(id, Sha256.of(bytes), entry);
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Correction correction(String id, String fingerprint, Entry entry) {
        Entry locate = entry.part("locate");
        Correction.Locate place = new Correction.Locate(
                locate.text("document"),
                locate.text("name"),
                locate.parsed("loaded_on", LocalDate::parse),
                locate.textOrNull("claim"));
        Correction.@Nullable Expect expect = null;
        if (place.claim() != null) {
            Entry expected = entry.part("expect");
            expect = new Correction.Expect(expected.parsed("value", BigDecimal::new), expected.text("quote"));
        }
        return new Correction(
                id,
                fingerprint,
                place,
                action(entry, place),
                expect,
                entry.text("reason"),
                entry.text("who"),
                entry.parsed("made_on", LocalDate::parse));
    }

    private static Correction.Action action(Entry entry, Correction.Locate place) {
        String word = entry.text("action");
        if (place.claim() == null && !word.equals("drop")) {
            throw entry.invalid("action is '%s'".formatted(word), "of a whole document it must be drop");
        }
        return switch (word) {
            case "drop" -> new Correction.Action.Drop();
            case "as_it_is" -> new Correction.Action.AsItIs();
            case "override" -> new Correction.Action.Replace(entry.parsed("value", BigDecimal::new));
            case "rescale" -> new Correction.Action.Rescale(entry.parsed("factor", BigDecimal::new));
            case "reassign" -> new Correction.Action.Reassign(fields(entry));
            case "accept" -> new Correction.Action.Accept(fields(entry));
            case "mend" -> new Correction.Action.Mend(fields(entry));
            case "not_a_figure" -> new Correction.Action.NotAFigure();
            default ->
                throw entry.invalid(
                        "action is '%s'".formatted(word),
                        "must be drop, as_it_is, override, rescale, reassign, accept, mend or not_a_figure");
        };
    }

    private static Map<String, String> fields(Entry entry) {
        return entry.part("to").members((field, to) -> to.node().asText());
    }

    /** The name of a correction's file in its folder. */
    public static String name(Correction correction) {
        return correction.id() + Corrections.ENDING;
    }

    /** What a correction's file holds. */
    public static String text(Correction correction) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = YAML.createGenerator(text)) {
            out.writeStartObject();
            writeLocate(out, correction.locate());
            out.writeStringField("action", correction.action().word());
            writeAction(out, correction.action());
            if (correction.expect() != null) {
                out.writeObjectFieldStart("expect");
                out.writeNumberField("value", correction.expect().value());
                out.writeStringField("quote", correction.expect().quote());
                out.writeEndObject();
            }
            out.writeStringField("reason", correction.reason());
            out.writeStringField("who", correction.who());
            out.writeStringField("made_on", correction.madeOn().toString());
            out.writeEndObject();
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot write correction %s into memory".formatted(correction.id()), e);
        }
        return text.toString();
    }

    private static void writeLocate(JsonGenerator out, Correction.Locate locate) throws IOException {
        out.writeObjectFieldStart("locate");
        out.writeStringField("document", locate.document());
        out.writeStringField("name", locate.name());
        out.writeStringField("loaded_on", locate.loadedOn().toString());
        if (locate.claim() != null) {
            out.writeStringField("claim", locate.claim());
        }
        out.writeEndObject();
    }

    private static void writeAction(JsonGenerator out, Correction.Action action) throws IOException {
        switch (action) {
            case Correction.Action.Drop drop -> {}
            case Correction.Action.AsItIs same -> {}
            case Correction.Action.NotAFigure none -> {}
            case Correction.Action.Replace(BigDecimal value) -> out.writeNumberField("value", value);
            case Correction.Action.Rescale(BigDecimal factor) -> out.writeNumberField("factor", factor);
            case Correction.Action.Reassign reassign -> writeFields(out, reassign);
            case Correction.Action.Accept accept -> writeFields(out, accept);
            case Correction.Action.Mend mend -> writeFields(out, mend);
        }
    }

    private static void writeFields(JsonGenerator out, Correction.Action action) throws IOException {
        out.writeObjectFieldStart("to");
        for (Map.Entry<String, String> field : action.fields().entrySet()) {
            out.writeStringField(field.getKey(), field.getValue());
        }
        out.writeEndObject();
    }
}
