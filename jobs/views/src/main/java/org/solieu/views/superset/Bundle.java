package org.solieu.views.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The file in which Superset takes and gives assets: a ZIP of one YAML each. */
final class Bundle {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String FOLDER = "solieu/";
    private static final String ABOUT = """
            version: 1.0.0
            type: assets
            timestamp: '2026-01-01T00:00:00+00:00'
            """;

    private Bundle() {}

    static byte[] write(List<Asset> assets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "metadata.yaml", ABOUT.getBytes(StandardCharsets.UTF_8));
            for (Asset asset : assets) {
                put(zip, asset.file(), YAML.writeValueAsBytes(asset.content()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(FOLDER + name));
        zip.write(content);
        zip.closeEntry();
    }

    /** The content of a ZIP's assets by their UUID. */
    static Map<String, JsonNode> read(InputStream bytes) {
        Map<String, JsonNode> assets = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(bytes)) {
            while (zip.getNextEntry() != null) {
                JsonNode content = YAML.readTree(zip.readAllBytes());
                if (content.has("uuid")) {
                    assets.put(content.path("uuid").asText(), content);
                }
            }
        } catch (IOException e) {
            throw SupersetFault.broken("read the dashboards", 200, "no ZIP of YAML files: " + e.getMessage());
        }
        return assets;
    }
}
