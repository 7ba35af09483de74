using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Acme_Service.Api.AcmeItems.Postgres.Migrations;

[DbContext(typeof(AcmeItemsDbContext))]
internal sealed class AcmeItemsDbContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        modelBuilder
            .HasDefaultSchema("acme-api")
            .HasAnnotation("ProductVersion", "10.0.14")
            .HasAnnotation("Relational:MaxIdentifierLength", 63);

        NpgsqlModelBuilderExtensions.UseIdentityByDefaultColumns(modelBuilder);

        modelBuilder.Entity("Acme_Service.Api.AcmeItems.Creation", b =>
        {
            b.Property<string>("OwnerId")
                .HasColumnType("text")
                .HasColumnName("owner_id");

            b.Property<string>("Key")
                .HasColumnType("text")
                .HasColumnName("key");

            b.Property<string>("BodyHash")
                .IsRequired()
                .HasColumnType("text")
                .HasColumnName("body_hash");

            b.Property<DateTimeOffset>("CreatedAt")
                .HasColumnType("timestamp with time zone")
                .HasColumnName("created_at");

            b.Property<Guid>("AcmeItemId")
                .HasColumnType("uuid")
                .HasColumnName("acme_item_id");

            b.HasKey("OwnerId", "Key")
                .HasName("pk_creations");

            b.HasIndex("CreatedAt")
                .HasDatabaseName("ix_creations_created_at");

            b.ToTable("creations", "acme-api");
        });

        modelBuilder.Entity("Acme_Service.Api.AcmeItems.AcmeItem", b =>
        {
            b.Property<string>("OwnerId")
                .HasColumnType("text")
                .HasColumnName("owner_id");

            b.Property<Guid>("Id")
                .HasColumnType("uuid")
                .HasColumnName("id");

            b.Property<DateTimeOffset>("CreatedAt")
                .HasColumnType("timestamp with time zone")
                .HasColumnName("created_at");

            b.Property<string>("Description")
                .HasMaxLength(2000)
                .HasColumnType("character varying(2000)")
                .HasColumnName("description");

            b.Property<string>("Name")
                .IsRequired()
                .HasMaxLength(200)
                .HasColumnType("character varying(200)")
                .HasColumnName("name");

            b.Property<int>("Quantity")
                .HasColumnType("integer")
                .HasColumnName("quantity");

            b.Property<DateTimeOffset>("UpdatedAt")
                .HasColumnType("timestamp with time zone")
                .HasColumnName("updated_at");

            b.Property<int>("Version")
                .IsConcurrencyToken()
                .HasColumnType("integer")
                .HasColumnName("version");

            b.HasKey("OwnerId", "Id")
                .HasName("pk_acme_items");

            b.ToTable("acme_items", "acme-api");
        });
    }
}
