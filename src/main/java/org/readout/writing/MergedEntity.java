package org.readout.writing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A record for which another stands now; the database makes it. */
@Entity
@Immutable
@Table(name = "merged")
public class MergedEntity {

    @Id
    @Column(name = "record_id")
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "record_type")
    RecordKind kind;

    String slug;

    @Column(name = "into_id")
    UUID into;

    protected MergedEntity() {}
}
