package org.solieu.workflow.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as JSON objects, one a line. */
public final class JsonRows {
    private JsonRows() {}

    static void write(Answer answer, Writer out) throws IOException {
        JsonFactory factory = new JsonFactoryBuilder()
                .rootValueSeparator(",\n")
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        out.write("[\n");
        try (JsonGenerator json = factory.createGenerator(out)) {
            for (List<@Nullable Object> row : answer.rows()) {
                json.writeStartObject();
                for (int column = 0; column < row.size(); column++) {
                    json.writeFieldName(answer.columns().get(column));
                    value(json, row.get(column));
                }
                json.writeEndObject();
            }
        }
        out.write("\n]\n");
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case BigDecimal decimal -> json.writeNumber(decimal);
            case Long number -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> json.writeString(value.toString());
        }
    }
}
