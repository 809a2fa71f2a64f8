package org.graphportal.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class JsonMarkupTest {

    @Test
    void each_object_folds_and_each_value_has_its_colour() {
        assertThat(markup("{\"a\":{\"b\":[1,true,null]},\"c\":[]}")).isEqualTo("""
                <details open="open"><summary>{
                </summary><div><details open="open"><summary>  <bdi class="json-k">&quot;a&quot;</bdi>: {
                </summary><div><details open="open"><summary>    <bdi class="json-k">&quot;b&quot;</bdi>: [
                </summary><div>      <bdi class="json-n">1</bdi>,
                      <bdi class="json-w">true</bdi>,
                      <bdi class="json-w">null</bdi>
                </div></details>    ]
                </div></details>  },
                  <bdi class="json-k">&quot;c&quot;</bdi>: []
                </div></details>}
                """);
    }

    @Test
    void markup_is_text_in_names_and_values() {
        assertThat(markup("{\"<b>\":\"</bdi><script>alert('&')</script>\"}"))
                .contains("&quot;&lt;b&gt;&quot;", "&lt;/bdi&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;")
                .doesNotContain("<b>", "<script");
    }

    @Test
    void letters_that_nobody_sees_are_written_out() {
        assertThat(markup("{\"a\":\"\u202Eevil \u200B \uDB40\uDC41 \\u0000 \\n\"}"))
                .contains("\\u202eevil \\u200b \\udb40\\udc41 \\u0000 \\n");
    }

    @Test
    void without_the_tags_it_is_the_same_json() {
        JsonObject json = json("{\"a\":[{\"b\":\"<&>\\\"'\\\\ \u202E\",\"c\":[[],{}]},1.50,false],\"\":null}");
        String text = JsonMarkup.of(json)
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");

        assertThat(json(text)).isEqualTo(json);
    }

    @Test
    void of_very_much_only_the_beginning_is_shown() {
        String much = "{\"value\":[" + "1,".repeat(200_000) + "1]}";

        assertThat(markup(much)).hasSizeLessThan(1_000_000).endsWith("…\n</div></details>  ]\n</div></details>}\n");
    }

    private static String markup(String json) {
        return JsonMarkup.of(json(json));
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
