using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Members", Name = "Members",
    Description = "Organisations, constituencies, seats, representatives and their terms: who is who on a day.",
    Dependencies = ["Nmap.Cms", "Nmap.Media", "Nmap.Notifications"])]
