using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Notifications", Name = "Notifications", Dependencies = ["Nmap.Cms"],
    Description = "Mail to people in their own language: each recipient gets a letter once, also after a failure.")]
