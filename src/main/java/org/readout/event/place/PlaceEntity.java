package org.readout.event.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A place as it is written: one row however many things take place there. */
@Entity
@Table(name = "place")
public class PlaceEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String name;
    String city;

    @Column(name = "country_code")
    String country;

    protected PlaceEntity() {}

    PlaceEntity(PlaceInput input) {
        name = input.name();
        city = input.city();
        country = input.country();
    }
}
