package org.solieu.claims.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.solieu.vocabulary.Source;

/** Answers of open-data portals and statistical offices: JSON, SDMX-ML and PX, and what is read of each. */
final class OpenDataTables {
    static final String RECORDS = """
            rows: /result/records
            numbers: vi
            fixed: {unit: tỷ đồng, indicator: domestic_revenue}
            columns:
              - {header: _id, gives: nothing}
              - {header: dia_ban, gives: place}
              - {header: thang, gives: period, formats: [MM/yyyy]}
              - {header: thu, gives: value}
            """;
    static final String OBSERVATIONS = """
            missing: [NaN]
            columns:
              - {header: REF_AREA, gives: place, values: {VN-20: Thái Bình}}
              - {header: INDICATOR, gives: indicator, values: {REV: domestic_revenue}}
              - {header: TIME_PERIOD, gives: period, formats: [iso]}
              - {header: UNIT_MULT, gives: unit, values: {"6": triệu đồng, "9": tỷ đồng}}
              - {header: OBS_VALUE, gives: value}
              - {header: OBS_STATUS, gives: status, values: {A: official, P: preliminary}}
            """;
    static final String MATRIX = """
            titles: [{like: 'UNITS: (.+)', gives: unit}]
            fixed: {indicator: grdp}
            columns:
              - {header: Tỉnh, gives: place}
              - {header: Năm, gives: period, formats: [yyyy]}
              - {header: DATA, gives: value}
            """;

    private final List<PeopleTables.Case> cases = new ArrayList<>();

    private OpenDataTables() {}

    static List<PeopleTables.Case> all() {
        OpenDataTables open = new OpenDataTables();
        open.records();
        open.otherRecords();
        open.observations();
        open.otherObservations();
        open.matrices();
        return open.cases;
    }

    private void records() {
        json(
                "a number as text, in the locale of the contract",
                RECORDS,
                """
                {"success":true,"result":{"records":[{"_id":1,"dia_ban":"Vũ Thư","thang":"01/2014","thu":"12,5"}],"total":1}}
                """,
                "entry /result/records/0/thu: 12500000000 VND 2014-01 Vũ Thư");
        json(
                "a number as JSON has it",
                RECORDS,
                "{\"result\":{\"records\":[{\"_id\":1,\"dia_ban\":\"Vũ Thư\",\"thang\":\"01/2014\",\"thu\":1.25e1}]}}",
                "entry /result/records/0/thu: 12500000000 VND 2014-01 Vũ Thư");
        json(
                "fields in any order, one missing, one null",
                RECORDS,
                """
                {"result":{"fields":[{"id":"thu"}],"records":[
                  {"thu":1,"thang":"01/2014","dia_ban":"Vũ Thư","_id":1},
                  {"dia_ban":"Vũ Thư","thang":"02/2014"},
                  {"_id":3,"dia_ban":"Vũ Thư","thang":"03/2014","thu":null},
                  {"_id":4,"dia_ban":"Vũ Thư","thang":"04/2014","thu":4}]}}
                """,
                "entry /result/records/0/thu: 1000000000 VND 2014-01 Vũ Thư",
                "entry /result/records/3/thu: 4000000000 VND 2014-04 Vũ Thư");
        json(
                "a field that the contract lacks",
                RECORDS,
                "{\"result\":{\"records\":[{\"_id\":1,\"dia_ban\":\"Vũ Thư\",\"thang\":\"01/2014\",\"thu\":1,\"don_vi\":\"tr\"}]}}",
                "document: header_differs");
        json(
                "a field that no record has",
                RECORDS,
                "{\"result\":{\"records\":[{\"_id\":1,\"dia_ban\":\"Vũ Thư\",\"thang\":\"01/2014\"}]}}",
                "document: header_differs");
        json("no list where the contract looks", RECORDS, "{\"result\":{\"items\":[]}}", "document: header_differs");
        json("an error instead of records", RECORDS, "{\"success\":false}", "document: header_differs");
    }

    private void otherRecords() {
        json("records within records, in a list of lists", """
                rows: /1
                fixed: {unit: đồng}
                columns:
                  - {header: date, gives: period, formats: [yyyy]}
                  - {header: country/value, gives: place, values: {Viet Nam: Việt Nam}}
                  - {header: indicator/id, gives: indicator, values: {GDP: grdp}}
                  - {header: value, gives: value}
                """, """
                [{"page":1},[{"indicator":{"id":"GDP"},"country":{"value":"Viet Nam"},"date":2022,"value":9513327}]]
                """, "entry /1/0/value: 9513327 VND 2022 Việt Nam");
        json(
                "rows without names",
                """
                fixed: {unit: đồng, indicator: grdp}
                columns: [{header: "0", gives: period, formats: [yyyy]}, {header: "1", gives: value}]
                """,
                "[[\"2022\", 5], [\"2023\", 6]]",
                "entry /0/1: 5 VND 2022",
                "entry /1/1: 6 VND 2023");
        json(
                "years as fields",
                """
                fixed: {unit: đồng, indicator: grdp}
                columns: [{header: tinh, gives: place}, {like: 'nam_(?<period>\\d{4})', gives: value, formats: [yyyy]}]
                """,
                "[{\"nam_2022\": 5, \"tinh\": \"Hưng Yên\", \"nam_2023\": 6}]",
                "entry /0/nam_2022: 5 VND 2022 Hưng Yên",
                "entry /0/nam_2023: 6 VND 2023 Hưng Yên");
    }

    private void observations() {
        sdmx(
                "a structure-specific message",
                """
                <mes:StructureSpecificData xmlns:mes="urn:m" xmlns:ss="urn:s" xmlns:xsi="urn:x"><mes:Header><mes:Structure
                dimensionAtObservation="TIME_PERIOD"/></mes:Header><mes:DataSet ss:action="Replace" setID="x" UNIT_MULT="9">
                <Series REF_AREA="VN-20" INDICATOR="REV">
                <Obs TIME_PERIOD="2014" OBS_VALUE="5230.5" OBS_STATUS="A"/>
                <Obs TIME_PERIOD="2014-Q3" OBS_VALUE="1230.25" OBS_STATUS="P"/>
                <Obs TIME_PERIOD="2014-S1" OBS_VALUE="2400" OBS_STATUS="A"/>
                <Obs TIME_PERIOD="2014-10" OBS_VALUE="NaN" OBS_STATUS="A"/></Series>
                </mes:DataSet></mes:StructureSpecificData>
                """,
                "entry /DataSet[1]/Series[1]/Obs[1]/OBS_VALUE: 5230500000000 VND 2014 official",
                "entry /DataSet[1]/Series[1]/Obs[2]/OBS_VALUE: 1230250000000 VND 2014-Q3 preliminary",
                "entry /DataSet[1]/Series[1]/Obs[3]/OBS_VALUE: 2400000000000 VND 2014-H1 official");
        sdmx(
                "a flat message of version 3.0",
                """
                <m:StructureSpecificData xmlns:m="urn:m"><m:DataSet>
                <Obs REF_AREA="VN-20" INDICATOR="REV" TIME_PERIOD="2014" OBS_VALUE="5" UNIT_MULT="9"><Comp id="OBS_STATUS"><Value>A</Value></Comp></Obs>
                <Obs REF_AREA="VN-20" INDICATOR="REV" TIME_PERIOD="2013" OBS_VALUE="4000" UNIT_MULT="6"/>
                </m:DataSet></m:StructureSpecificData>
                """,
                "entry /DataSet[1]/Obs[1]/OBS_VALUE: 5000000000 VND 2014 official",
                "entry /DataSet[1]/Obs[2]/OBS_VALUE: 4000000000 VND 2013");
        sdmx(
                "a generic message",
                """
                <m:GenericData xmlns:m="urn:m" xmlns:g="urn:g"><m:DataSet><g:Series>
                <g:SeriesKey><g:Value id="REF_AREA" value="VN-20"/><g:Value id="INDICATOR" value="REV"/></g:SeriesKey>
                <g:Attributes><g:Value id="UNIT_MULT" value="9"/></g:Attributes>
                <g:Obs><g:ObsDimension value="2014"/><g:ObsValue value="5"/><g:Attributes><g:Value id="OBS_STATUS" value="A"/></g:Attributes></g:Obs>
                <g:Obs><g:ObsDimension value="2013"/><g:ObsValue value="4"/></g:Obs></g:Series></m:DataSet></m:GenericData>
                """,
                "entry /DataSet[1]/Series[1]/Obs[1]/OBS_VALUE: 5000000000 VND 2014 official",
                "entry /DataSet[1]/Series[1]/Obs[2]/OBS_VALUE: 4000000000 VND 2013");
    }

    private void otherObservations() {
        sdmx(
                "what a group says of its series",
                """
                <m:S xmlns:m="urn:m" xmlns:x="urn:x"><m:DataSet>
                <Group x:type="g" REF_AREA="VN-20" INDICATOR="REV" UNIT_MULT="6"/><Group x:type="g" REF_AREA="VN-99" INDICATOR="REV" UNIT_MULT="9"/>
                <Series REF_AREA="VN-20" INDICATOR="REV"><Obs TIME_PERIOD="2014" OBS_VALUE="5" OBS_STATUS="A"/></Series>
                </m:DataSet></m:S>
                """,
                "entry /DataSet[1]/Series[1]/Obs[1]/OBS_VALUE: 5000000 VND 2014 official");
        sdmx(
                "a series does not inherit from the one before",
                """
                <m:S xmlns:m="urn:m"><m:DataSet>
                <Series REF_AREA="VN-20" INDICATOR="REV" UNIT_MULT="9"><Obs TIME_PERIOD="2014" OBS_VALUE="5" OBS_STATUS="A"/></Series>
                <Series REF_AREA="VN-20" INDICATOR="REV"><Obs TIME_PERIOD="2013" OBS_VALUE="4" OBS_STATUS="A"/></Series>
                </m:DataSet></m:S>
                """,
                "entry /DataSet[1]/Series[1]/Obs[1]/OBS_VALUE: 5000000000 VND 2014 official",
                "entry /DataSet[1]/Series[2]/Obs[1]/OBS_VALUE: unit_unknown");
        sdmx("an attribute that the contract lacks", """
                <m:S xmlns:m="urn:m"><m:DataSet><Series REF_AREA="VN-20" INDICATOR="REV" UNIT_MULT="9" ADJUSTMENT="Y">
                <Obs TIME_PERIOD="2014" OBS_VALUE="5" OBS_STATUS="A"/></Series></m:DataSet></m:S>
                """, "document: header_differs");
        sdmx(
                "a message without data",
                "<?xml version=\"1.0\"?><m:GenericData xmlns:m=\"x\"/>",
                "document: header_differs");
    }

    private void matrices() {
        px(
                "a matrix",
                """
                CHARSET="ANSI";
                TITLE="GRDP theo tỉnh; giá hiện hành";
                TITLE[en]="GRDP by province";
                UNITS="Tỷ đồng";
                STUB="Tỉnh";
                HEADING="Năm";
                VALUES("Tỉnh")="Thái Bình","Hưng "
                "Yên";
                VALUES("Năm")="2021","2022";
                DATA=
                95000 105000.5
                ".." -;
                """,
                "entry DATA[1]: 95000000000000 VND 2021",
                "entry DATA[2]: 105000500000000 VND 2022",
                "entry DATA[4]: number_malformed");
        add(
                Source.Format.PX,
                "units that the contract does not read",
                MATRIX.replaceAll("titles.*\n", "").replace("{indicator", "{unit: triệu đồng, indicator"),
                """
                TITLE="GRDP";
                UNITS="Tỷ đồng";
                STUB="Tỉnh";
                HEADING="Năm";
                VALUES("Tỉnh")="Thái Bình";
                VALUES("Năm")="2021","2022";
                DATA=1 2;
                """,
                "document: header_differs");
        px("a variable that the contract lacks", """
                TITLE="GRDP";UNITS="Tỷ đồng";STUB="Tỉnh","Ngành";HEADING="Năm";
                VALUES("Tỉnh")="Thái Bình";VALUES("Ngành")="Tổng","Dịch vụ";VALUES("Năm")="2021";
                DATA=1 2;
                """, "document: header_differs");
    }

    private void json(String story, String contract, String text, String... items) {
        add(Source.Format.JSON, story, contract, text, items);
    }

    private void sdmx(String story, String text, String... items) {
        add(Source.Format.SDMX, story, OBSERVATIONS, text, items);
    }

    private void px(String story, String text, String... items) {
        add(Source.Format.PX, story, MATRIX, text, items);
    }

    private void add(Source.Format format, String story, String contract, String text, String... items) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        cases.add(new PeopleTables.Case(story, Tables.reader(format, contract), () -> bytes, List.of(items)));
    }
}
