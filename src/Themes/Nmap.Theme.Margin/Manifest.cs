using Nmap.Cms.Modularity;

[assembly: Theme(Id = "Nmap.Theme.Margin", Name = "Margin", BaseTheme = "Nmap.Theme")]
