package org.graphportal.queries.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void what_people_recognise_comes_first_and_what_only_programs_read_is_left_out() {
        assertThat(table("{'id':'1','webLink':'x','isRead':true,'receivedDateTime':'t','from':{},'subject':'s'}"))
                .containsExactly("subject", "from", "receivedDateTime", "isRead");
    }

    @Test
    void plain_values_come_before_what_nests() {
        assertThat(table("{'parts':[1],'owner':{'a':1},'weight':1,'name':'n'}"))
                .containsExactly("name", "weight", "parts", "owner");
    }

    @Test
    void there_are_six_at_most() {
        assertThat(table("{'a':1,'b':1,'c':1,'d':1,'e':1,'f':1,'g':1}")).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void where_there_is_little_an_id_is_better_than_nothing() {
        assertThat(table("{'id':'1','displayName':null}")).containsExactly("displayName", "id");
        assertThat(table("{'id':'1'}")).containsExactly("id");
    }

    @Test
    void a_property_that_only_one_of_them_has_counts() {
        assertThat(table("{'subject':'s'}", "{'subject':null,'mood':'m'}")).containsExactly("subject", "mood");
    }

    @Test
    void the_kind_is_shown_where_each_has_one() {
        assertThat(table("{'@odata.type':'#microsoft.graph.group','displayName':'g'}"))
                .containsExactly("displayName", "@odata.type");
        assertThat(table("{'@odata.type':'#microsoft.graph.eventMessage','subject':'s'}", "{'subject':'s'}"))
                .containsExactly("subject");
        assertThat(table("{'@odata.etag':'W/1','subject':'s','a@odata.count':1}"))
                .containsExactly("subject");
    }

    @Test
    void a_card_shows_everything() {
        assertThat(Columns.ofCard(json("{'id':'1','a':1,'b':1,'c':1,'d':1,'e':1,'f':1,'displayName':'n'}")))
                .extracting(Column::name)
                .containsExactly("displayName", "a", "b", "c", "d", "e", "f", "id");
    }

    private static List<String> table(String... rows) {
        return Columns.ofTable(Arrays.stream(rows).map(ColumnsTest::json).toList()).stream()
                .map(Column::name)
                .toList();
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
