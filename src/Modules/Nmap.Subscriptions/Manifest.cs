using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Subscriptions", Name = "Subscriptions", Dependencies = ["Nmap.Cms", "Nmap.Notifications"],
    Description = "Public lists by mail: asked for, confirmed, at most once a day, and left by one press.")]
