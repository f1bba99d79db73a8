package org.readout.graphql;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks texts by {@link TextRule}; each declaration has a validator of its own, which knows its rule. */
@Dependent
public class TextValidator implements ConstraintValidator<Text, CharSequence> {

    private TextRule rule;

    @Override
    public void initialize(Text text) {
        rule = TextRule.of(text);
    }

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
        String fault = text == null ? null : rule.fault(text);
        return fault == null || refuse(fault, context);
    }

    /** @param fault of words and digits alone, which have no meaning of their own in templates */
    static boolean refuse(String fault, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
        return false;
    }
}
