package org.readout.graphql.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Lets a test ask graphql-java what a plan would answer. */
@ApplicationScoped
public class PlanSwitch {

    private final Plans plans;

    PlanSwitch(Plans plans) {
        this.plans = plans;
    }

    /** What is asked meanwhile is answered without plans. */
    public <T> T without(Supplier<T> question) {
        plans.enable(false);
        try {
            return question.get();
        } finally {
            plans.enable(true);
        }
    }
}
