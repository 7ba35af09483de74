using Microsoft.EntityFrameworkCore;

namespace Acme_Service.Api.AcmeItems.Postgres;

internal sealed class AcmeItemsDbContext(DbContextOptions<AcmeItemsDbContext> options) : DbContext(options)
{
    /// <summary>The service's name in service.json; changing it takes a migration.</summary>
    public const string Schema = "acme-api";

    public const string MigrationsTable = "__EFMigrationsHistory";

    public const string AcmeItemsKey = "pk_acme_items";

    public const string CreationsKey = "pk_creations";

    public DbSet<AcmeItem> AcmeItems => Set<AcmeItem>();

    public DbSet<Creation> Creations => Set<Creation>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<AcmeItem>(acmeItem =>
        {
            acmeItem.ToTable("acme_items");
            acmeItem.HasKey(x => new { x.OwnerId, x.Id }).HasName(AcmeItemsKey);
            acmeItem.Property(x => x.OwnerId).HasColumnName("owner_id");
            acmeItem.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            acmeItem.Property(x => x.Name).HasColumnName("name").HasMaxLength(200);
            acmeItem.Property(x => x.Description).HasColumnName("description").HasMaxLength(2000);
            acmeItem.Property(x => x.Quantity).HasColumnName("quantity");
            acmeItem.Property(x => x.CreatedAt).HasColumnName("created_at");
            acmeItem.Property(x => x.UpdatedAt).HasColumnName("updated_at");
            acmeItem.Property(x => x.Version).HasColumnName("version").IsConcurrencyToken();
        });
        modelBuilder.Entity<Creation>(creation =>
        {
            creation.ToTable("creations");
            creation.HasKey(x => new { x.OwnerId, x.Key }).HasName(CreationsKey);
            creation.HasIndex(x => x.CreatedAt).HasDatabaseName("ix_creations_created_at");
            creation.Property(x => x.OwnerId).HasColumnName("owner_id");
            creation.Property(x => x.Key).HasColumnName("key");
            creation.Property(x => x.AcmeItemId).HasColumnName("acme_item_id");
            creation.Property(x => x.BodyHash).HasColumnName("body_hash");
            creation.Property(x => x.CreatedAt).HasColumnName("created_at");
        });
    }
}
