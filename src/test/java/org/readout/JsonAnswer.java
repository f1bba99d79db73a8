package org.readout;

import groovy.json.JsonException;
import io.restassured.internal.path.json.ConfigurableJsonSlurper;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that is read by paths. For each path a {@link JsonPath} parses all of the answer and compiles a script of Groovy, which
 * takes a test longer than the server takes to answer; here paths of names and places alone are followed.
 */
public final class JsonAnswer extends JsonPath {

    private static final Pattern FOLLOWED = Pattern.compile("[A-Za-z_]\\w*(\\[\\d+])*(\\.[A-Za-z_]\\w*(\\[\\d+])*)*");
    private static final Pattern STEP = Pattern.compile("\\w+");

    private final Object json;
    private String root = "";

    public JsonAnswer(String body) {
        super(body);
        json = parsed(body);
    }

    /** Null where it is no JSON, of which a path tells. */
    private static Object parsed(String body) {
        try {
            return new ConfigurableJsonSlurper(NumberReturnType.FLOAT_AND_DOUBLE).parseText(body);
        } catch (JsonException | IllegalArgumentException noJson) {
            return null;
        }
    }

    @Override
    public JsonPath setRootPath(String path) {
        root = path;
        return super.setRootPath(path);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String path) {
        String whole = root.isEmpty() ? path : root + "." + path;
        Object at = json;
        if (at == null || !FOLLOWED.matcher(whole).matches()) {
            return super.get(path);
        }
        Matcher steps = STEP.matcher(whole);
        while (steps.find() && at != null) {
            Object next = next(at, steps.group());
            if (next == this) {
                return super.get(path);
            }
            at = next;
        }
        return (T) at;
    }

    /** What a step leads to; this itself where only Groovy knows. */
    private Object next(Object at, String step) {
        boolean place = Character.isDigit(step.charAt(0));
        if (at instanceof Map<?, ?> object && !place) {
            return object.get(step);
        }
        if (at instanceof List<?> list) {
            if (place) {
                int index = Integer.parseInt(step);
                return index < list.size() ? list.get(index) : null;
            }
            if (list.stream().allMatch(Map.class::isInstance)) {
                List<Object> all = new ArrayList<>();
                list.forEach(one -> all.add(((Map<?, ?>) one).get(step)));
                return all;
            }
        }
        return this;
    }
}
