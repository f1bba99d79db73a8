package org.readout.graphql;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks URLs, and their texts by {@link TextRule}. */
@Dependent
public class UrlTextValidator implements ConstraintValidator<Text, Url> {

    private final TextValidator texts = new TextValidator();

    @Override
    public void initialize(Text text) {
        texts.initialize(text);
    }

    @Override
    public boolean isValid(Url url, ConstraintValidatorContext context) {
        if (url == null || !texts.isValid(url.text(), context)) {
            return url == null;
        }
        String fault = UrlSyntax.fault(url.text());
        return fault == null || TextValidator.refuse(fault, context);
    }
}
