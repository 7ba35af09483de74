using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Acme.Orders.Api.Items.Postgres.Migrations;

[DbContext(typeof(ItemsDbContext))]
internal sealed class ItemsDbContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        modelBuilder
            .HasDefaultSchema("api")
            .HasAnnotation("ProductVersion", "10.0.14")
            .HasAnnotation("Relational:MaxIdentifierLength", 63);

        NpgsqlModelBuilderExtensions.UseIdentityByDefaultColumns(modelBuilder);

        modelBuilder.Entity("Acme.Orders.Api.Items.Creation", b =>
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

            b.Property<Guid>("ItemId")
                .HasColumnType("uuid")
                .HasColumnName("item_id");

            b.HasKey("OwnerId", "Key")
                .HasName("pk_creations");

            b.HasIndex("CreatedAt")
                .HasDatabaseName("ix_creations_created_at");

            b.ToTable("creations", "api");
        });

        modelBuilder.Entity("Acme.Orders.Api.Items.Item", b =>
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
                .HasName("pk_items");

            b.ToTable("items", "api");
        });
    }
}
