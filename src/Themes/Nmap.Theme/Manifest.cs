using Nmap.Cms.Modularity;

[assembly: Theme(Id = "Nmap.Theme", Name = "NMAP theme")]
