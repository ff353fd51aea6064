using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Portal", Name = "Portal", Description = "Pages and news, the public home, and the desk where every kind of text is written.",
    Dependencies = ["Nmap.Cms", "Nmap.Members", "Nmap.Notifications"])]
