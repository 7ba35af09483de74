using Microsoft.EntityFrameworkCore;

namespace Acme.Orders.Api.Items.Postgres;

internal sealed class ItemsDbContext(DbContextOptions<ItemsDbContext> options) : DbContext(options)
{
    /// <summary>The service's name in service.json; changing it takes a migration.</summary>
    public const string Schema = "api";

    public const string MigrationsTable = "__EFMigrationsHistory";

    public const string ItemsKey = "pk_items";

    public const string CreationsKey = "pk_creations";

    public DbSet<Item> Items => Set<Item>();

    public DbSet<Creation> Creations => Set<Creation>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<Item>(item =>
        {
            item.ToTable("items");
            item.HasKey(x => new { x.OwnerId, x.Id }).HasName(ItemsKey);
            item.Property(x => x.OwnerId).HasColumnName("owner_id");
            item.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            item.Property(x => x.Name).HasColumnName("name").HasMaxLength(200);
            item.Property(x => x.Description).HasColumnName("description").HasMaxLength(2000);
            item.Property(x => x.Quantity).HasColumnName("quantity");
            item.Property(x => x.CreatedAt).HasColumnName("created_at");
            item.Property(x => x.UpdatedAt).HasColumnName("updated_at");
            item.Property(x => x.Version).HasColumnName("version").IsConcurrencyToken();
        });
        modelBuilder.Entity<Creation>(creation =>
        {
            creation.ToTable("creations");
            creation.HasKey(x => new { x.OwnerId, x.Key }).HasName(CreationsKey);
            creation.HasIndex(x => x.CreatedAt).HasDatabaseName("ix_creations_created_at");
            creation.Property(x => x.OwnerId).HasColumnName("owner_id");
            creation.Property(x => x.Key).HasColumnName("key");
            creation.Property(x => x.ItemId).HasColumnName("item_id");
            creation.Property(x => x.BodyHash).HasColumnName("body_hash");
            creation.Property(x => x.CreatedAt).HasColumnName("created_at");
        });
    }
}
