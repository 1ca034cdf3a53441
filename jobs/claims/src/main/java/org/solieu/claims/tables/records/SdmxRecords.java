package org.solieu.claims.tables.records;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;

/**
 * The observations of an SDMX-ML message, structure-specific (2.1, 3.0) or generic, each with the values of its data set,
 * group and series. The libraries that read SDMX-ML ask for the definition of its structure, which no message holds; here
 * the contract tells what dimensions and attributes mean.
 */
public final class SdmxRecords implements Iterator<Entry> {
    private static final int MOST_DEPTH = 64;
    /** Name of the value of an observation. */
    public static final String OBSERVATION = "OBS_VALUE";
    /** What a data set says of itself and not of its data. */
    private static final Set<String> OF_THE_MESSAGE = Set.of(
            "keyFamilyURI",
            "datasetID",
            "dataProviderSchemeAgencyId",
            "dataProviderSchemeId",
            "dataProviderID",
            "dataflowAgencyID",
            "dataflowID",
            "structureRef",
            "dataScope",
            "action",
            "setID",
            "reportingBeginDate",
            "reportingEndDate",
            "validFromDate",
            "validToDate",
            "publicationYear",
            "publicationPeriod");

    private static final XMLInputFactory READERS = readers();

    private final XMLStreamReader xml;
    private final Map<String, String> ofDataSet = new LinkedHashMap<>();
    private final List<Map<String, String>> groups = new ArrayList<>();
    private final Map<String, String> ofSeries = new LinkedHashMap<>();
    private String dimension = "TIME_PERIOD";
    private int dataSets;
    private int series;
    private int observations;
    private int depth;
    private @Nullable Entry ahead;

    public SdmxRecords(byte[] bytes) {
        try {
            this.xml = READERS.createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ahead == null && xml.hasNext()) {
                step();
            }
            return ahead != null;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Entry next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Entry entry = ahead;
        ahead = null;
        return entry;
    }

    private void step() throws XMLStreamException {
        int event = advance();
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Series")) {
            ofSeries.clear();
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            begin(xml.getLocalName());
        } else if (event == XMLStreamConstants.END_DOCUMENT && dataSets == 0) {
            throw new Unreadable(
                    RejectionRule.HEADER_DIFFERS,
                    "Cannot read the table: it is no SDMX-ML message with a data set; must have an element DataSet");
        }
    }

    private int advance() throws XMLStreamException {
        int event = xml.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (depth > MOST_DEPTH) {
            throw new Unreadable(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read the table: its elements are nested more than %d deep".formatted(MOST_DEPTH));
        }
        return event;
    }

    private void begin(String element) throws XMLStreamException {
        switch (element) {
            case "Structure" -> learnDimension();
            case "DataSet" -> beginDataSet();
            case "Group", "Atts" -> addGroup(values(element));
            case "Series" -> beginSeries();
            case "SeriesKey", "Attributes" -> ofSeriesOrDataSet().putAll(values(element));
            case "Comp" -> component(ofSeriesOrDataSet());
            case "Obs" -> ahead = observation();
            default -> {
                // the header, and what frames the data
            }
        }
    }

    private void learnDimension() {
        String said = xml.getAttributeValue(null, "dimensionAtObservation");
        dimension = said == null || said.equals("AllDimensions") ? dimension : said;
    }

    private void beginDataSet() {
        dataSets++;
        series = 0;
        observations = 0;
        groups.clear();
        ofSeries.clear();
        ofDataSet.clear();
        ofDataSet.putAll(attributes());
        ofDataSet.keySet().removeAll(OF_THE_MESSAGE);
    }

    private void addGroup(Map<String, String> group) {
        group.remove("type");
        groups.add(group);
    }

    private void beginSeries() {
        series++;
        observations = 0;
        ofSeries.clear();
        ofSeries.putAll(attributes());
    }

    private Map<String, String> ofSeriesOrDataSet() {
        return series > 0 ? ofSeries : ofDataSet;
    }

    private Map<String, String> attributes() {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                values.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return values;
    }

    /** What an element says: its attributes, and the values and components within it. */
    private Map<String, String> values(String element) throws XMLStreamException {
        Map<String, String> values = attributes();
        int outside = depth - 1;
        while (depth > outside) {
            if (advance() == XMLStreamConstants.START_ELEMENT) {
                String inner = xml.getLocalName();
                switch (inner) {
                    case "Comp" -> component(values);
                    case "ObsValue" -> values.put(OBSERVATION, attribute("value"));
                    case "ObsDimension" -> values.put(name(dimension), attribute("value"));
                    case "Time" -> values.put(dimension, text());
                    case "Value" -> values.put(name(element), attribute("value"));
                    default -> {
                        // the key or the attributes, whose values follow
                    }
                }
            }
        }
        return values;
    }

    private String name(String otherwise) {
        String id = xml.getAttributeValue(null, "id");
        String concept = id == null ? xml.getAttributeValue(null, "concept") : id;
        return concept == null ? otherwise : concept;
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private String text() throws XMLStreamException {
        String text = xml.getElementText();
        depth--;
        return text;
    }

    /** A component of several values or languages is named once; its values are joined. */
    private void component(Map<String, String> values) throws XMLStreamException {
        String id = name("");
        List<String> said = new ArrayList<>();
        int outside = depth - 1;
        while (depth > outside) {
            if (advance() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Value")) {
                said.add(text());
            }
        }
        values.put(id, String.join("; ", said));
    }

    private Entry observation() throws XMLStreamException {
        observations++;
        Map<String, String> values = new LinkedHashMap<>(ofDataSet);
        values.putAll(ofSeries);
        values.putAll(values("Obs"));
        groups.stream().filter(group -> isOf(group, values)).forEach(group -> group.forEach(values::putIfAbsent));
        String path = series > 0
                ? "/DataSet[%d]/Series[%d]/Obs[%d]/".formatted(dataSets, series, observations)
                : "/DataSet[%d]/Obs[%d]/".formatted(dataSets, observations);
        Map<String, TableCell> cells = new LinkedHashMap<>();
        values.forEach((name, value) -> cells.put(name, new TableCell.Written(new Locator.Entry(path + name), value)));
        return new Entry(cells);
    }

    /** Whether an observation belongs to a group: what both say is the same. */
    private static boolean isOf(Map<String, String> group, Map<String, String> values) {
        return group.entrySet().stream()
                .allMatch(said -> !values.containsKey(said.getKey())
                        || values.get(said.getKey()).equals(said.getValue()));
    }

    private static Unreadable unreadable(XMLStreamException e) {
        String problem = String.valueOf(e.getMessage()).replaceFirst("(?s).*\\nMessage: ", "");
        return new Unreadable(
                RejectionRule.DOCUMENT_UNREADABLE,
                "Cannot read the table: it is no whole XML: %s".formatted(TableWords.shortened(problem)));
    }
}
