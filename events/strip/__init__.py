"""The density strip: how many events when, drawn by the server as one SVG of links."""
