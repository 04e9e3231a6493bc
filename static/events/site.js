// What the pages cannot do without script: keys, dragging on the strip, the list of names.
// Everything is delegated from the document, because htmx replaces what is inside it.
(() => {
  "use strict";
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];

  // ---- htmx: run at the first sign of a reader, for nothing that is read needs it
  const { htmx: swapper } = document.currentScript.dataset;
  let begin;
  const begun = new Promise((done) => { begin = done; });
  for (const sign of ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin"])
    addEventListener(sign, begin, { once: true, passive: true, capture: true });
  const swaps = swapper && begun.then(() => new Promise((come, fail) => {
    const script = document.createElement("script");
    Object.assign(script, { src: swapper, onload: come, onerror: fail });
    document.head.append(script);
  }));
  // What is chosen before it has come is sent when it has; without it, as a form is sent.
  document.addEventListener("change", ({ target: { form } }) => {
    if (window.htmx || !form?.matches("[hx-get]")) return;
    begin();
    swaps.then(() => htmx.trigger(form, "change"), () => form.requestSubmit());
  });

  // What is typed before it has come is looked for when it has: htmx sees no change in it.
  const typed = new Set();
  document.addEventListener("input", ({ target }) => {
    if (window.htmx || !swaps || typed.has(target) || !target.matches("input[hx-get]")) return;
    typed.add(target);
    begin();
    swaps.then(() => htmx.trigger(target, "search"), () => typed.clear());
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("#more a[hx-get]");
    if (!link || window.htmx || !swaps || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    begin();
    swaps.then(() => htmx.trigger(link, "click"), () => { location.href = link.href; });
  });

  // ---- keys
  const typing = (node) => node.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
  const step = (by) => {
    const items = all(".ev");
    if (!items.length) return;
    let at = items.findIndex((item) => item.classList.contains("is-at"));
    if (at < 0) {
      at = items.findIndex((item) => item.getBoundingClientRect().bottom > 80);
      if (by < 0) at += 1;
      by = by > 0 ? 0 : -1;
    }
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
    items.forEach((item) => item.classList.remove("is-at"));
    next.classList.add("is-at");
    $("h3 a", next).focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => { const field = $("#search"); field.focus(); field.select(); },
    "?": () => $("#keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const node = event.target;
    if (node.matches(".handle")) return moveHandle(event);
    if (node.id === "name") return moveInNames(event);
    if (event.key === "Escape" && typing(node)) return node.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || typing(node) || $("dialog[open]")) return;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  document.addEventListener("click", (event) => { if (event.target.closest("[data-help]")) keys["?"](); });

  // ---- the list of names
  const closeNames = () => {
    const list = $("#names"), field = $("#name");
    if (!list) return;
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const moveInNames = (event) => {
    const options = all("#names:not([hidden]) [role=option]:not([aria-disabled])");
    const now = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && options.length) {
      event.preventDefault();
      const next = (now + by + options.length) % options.length;
      options.forEach((one, at) => one.setAttribute("aria-selected", at === next));
      event.target.setAttribute("aria-activedescendant", options[next].id);
    } else if (event.key === "Enter" && options.length) {
      event.preventDefault();
      choose(options[Math.max(now, 0)].href);
    } else if (event.key === "Escape") {
      event.target.value = "";
      closeNames();
    }
  };
  const choose = (href) => {
    closeNames();
    const field = $("#name");
    if (field) field.value = "";
    go(href);
  };
  document.addEventListener("focusout", (event) => {
    if (event.target.id === "name" && !event.relatedTarget?.closest("#names")) setTimeout(closeNames, 200);
  });

  // ---- swapping the list for links that lead to another selection: htmx needs not know each
  const choices = "#strip a, #names a, .jump a, .silent a, .chips a, .sorts a, .as-filters a, .empty a, .n-more, .facet .not";
  let linked = "";
  const go = (href) => {
    if (!$("#event-list") || !swaps) { location.href = href; return; }
    begin();
    swaps.then(() => {
      linked = href;
      htmx.ajax("GET", href, { source: "#filter", target: "#event-list", swap: "outerHTML", values: {} });
    }, () => { location.href = href; });
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest(choices);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    if (!dragged) link.closest("#names") ? choose(link.href) : go(link.getAttribute("href"));
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest(".apply .btn") && $("#filters").matches(":popover-open")) $("#filters").hidePopover();
  });
  // A link's address is whole: the fields of the form must not be sent along with it.
  document.addEventListener("htmx:configRequest", (event) => {
    const { path, parameters, elt } = event.detail;
    const isLink = elt.id === "filter" && path === linked;
    linked = "";
    if (isLink) for (const key of [...Object.keys(parameters)]) delete parameters[key];
    // Empty fields say nothing.
    else for (const key of [...Object.keys(parameters)]) if (parameters[key] === "") delete parameters[key];
  });

  // ---- the strip
  let dragged = false, drag = null;
  const iso = (day) => day.toISOString().slice(0, 10);
  const scale = (svg) => {
    const { first, days, left, right } = svg.dataset;
    const start = Date.parse(first), width = right - left;
    return {
      day: (x) => iso(new Date(start + 864e5 * Math.max(0, Math.min(days - 1, Math.floor(((x - left) / width) * days))))),
      x: (day) => +left + ((Date.parse(day) - start) / 864e5 / days) * width,
    };
  };
  const at = (svg, event) => event.clientX - svg.getBoundingClientRect().left;
  const select = (from, to) => {
    const url = new URL(location.href);
    ["after", "at", "show"].forEach((key) => url.searchParams.delete(key));
    url.searchParams.set("from", from <= to ? from : to);
    url.searchParams.set("to", from <= to ? to : from);
    go(url.pathname + url.search);
  };
  const ends = () => {
    const { first, days } = $("#strip svg").dataset;
    const params = new URLSearchParams(location.search);
    const last = iso(new Date(Date.parse(first) + 864e5 * (days - 1)));
    const whole = (value, isEnd) => {
      if (!value) return isEnd ? last : first;
      const [year, month, day] = value.split("-").map(Number);
      if (day) return iso(new Date(Date.UTC(year, month - 1, day)));
      if (!isEnd) return iso(new Date(Date.UTC(year, (month || 1) - 1, 1)));
      return iso(new Date(Date.UTC(year, month || 12, 0)));
    };
    return { from: whole(params.get("from")), to: whole(params.get("to"), true) };
  };
  document.addEventListener("pointerdown", (event) => {
    const svg = event.target.closest("#strip svg");
    dragged = false;
    if (!svg || event.button || event.target.closest("text")) return;
    const x = at(svg, event), end = event.target.dataset?.end, kept = end && ends();
    drag = { svg, x, fixed: end ? (end === "from" ? kept.to : kept.from) : scale(svg).day(x) };
  });
  document.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const x = at(drag.svg, event);
    if (!dragged && Math.abs(x - drag.x) < 5) return;
    dragged = true;
    drag.now = scale(drag.svg).day(x);
    const [a, b] = [scale(drag.svg).x(drag.fixed), scale(drag.svg).x(drag.now)].sort((m, n) => m - n);
    const area = $(".area", drag.svg);
    area.closest("g").setAttribute("visibility", "visible");
    area.setAttribute("x", a);
    area.setAttribute("width", b - a);
  });
  document.addEventListener("pointerup", () => {
    if (drag?.now) select(drag.fixed, drag.now);
    drag = null;
  });
  // A press that begins a drag gives the bar under it no focus.
  document.addEventListener("mousedown", (event) => { if (event.target.closest("#strip a")) event.preventDefault(); });
  document.addEventListener("dragstart", (event) => { if (event.target.closest?.("#strip")) event.preventDefault(); });
  const moveHandle = (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -7, ArrowUp: 7 }[event.key];
    if (!by) return;
    event.preventDefault();
    const kept = ends(), end = event.target.dataset.end;
    kept[end] = iso(new Date(Date.parse(kept[end]) + 864e5 * by));
    if (kept.from <= kept.to) { again = `.handle[data-end=${end}]`; select(kept.from, kept.to); }
  };

  // ---- loading on by keyboard: asked for before the end is reached, waited for at it
  const near = 6;
  document.addEventListener("focusin", (event) => {
    const link = $("#more a[hx-get]");
    if (!link || !window.htmx || link.dataset.asked) return;
    const last = all(".ev").slice(-near);
    if (link !== event.target && !last.some((item) => item.contains(event.target))) return;
    link.dataset.asked = "1";
    htmx.trigger(link, "click");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && !event.shiftKey && event.target.matches("#more a.htmx-request")) event.preventDefault();
  });

  // ---- laying out: events out of sight wait until there is time, a few at a time
  const sheet = CSS.supports("content-visibility", "auto") && new CSSStyleSheet();
  const idle = window.requestIdleCallback || ((then) => setTimeout(then, 100));
  const few = 4;
  let laidOut = 0, isLayingOut = false;
  const layOut = () => {
    if (!sheet || isLayingOut) return;
    isLayingOut = true;
    idle(() => {
      isLayingOut = false;
      const next = all(".ev").slice(laidOut, laidOut + few).map(({ id }) => `#${id}`);
      if (!next.length) return;
      sheet.insertRule(`${next} { content-visibility: visible; }`);
      laidOut += few;
      layOut();
    });
  };
  const layNoneOut = () => { laidOut = 0; if (sheet) sheet.replaceSync(""); };
  // Who comes back stands where they were: every height must be its own.
  const layAllOut = () => { laidOut = Infinity; if (sheet) sheet.replaceSync(".ev { content-visibility: visible; }"); };
  if (sheet) document.adoptedStyleSheets = [sheet];
  if (performance.getEntriesByType("navigation")[0]?.type === "navigate") begun.then(layOut);
  else layAllOut();

  // ---- around swaps
  let again = "", counted = null, onward = 0;
  // What is typed or picked is no part of the page's source: Back would leave it standing.
  const matchAddress = () => {
    const given = new URLSearchParams(location.search);
    const fields = all("form[method=get] :is(select, input:not([type]), [type=text], [type=search])").concat($("#search") || []);
    for (const field of fields)
      if (field.name !== "name" && !field.matches(":focus, [aria-invalid=true]")) field.value = given.get(field.name) || "";
  };
  document.addEventListener("htmx:historyRestore", matchAddress);
  addEventListener("pageshow", (event) => { if (event.persisted) matchAddress(); });
  // Who stands on the link that loads on must not fall out of the list with it.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { target } = event.detail;
    onward = target.id === "more" && target.contains(document.activeElement) ? all(".ev").length : 0;
  });
  document.addEventListener("htmx:pushedIntoHistory", () => {
    const { name, value, type } = document.activeElement;
    if (type === "checkbox" || type === "radio") again ||= `#facets [name="${name}"][value="${CSS.escape(value)}"]`;
    keep();
    layNoneOut();
  });
  document.addEventListener("htmx:oobBeforeSwap", ({ detail: { target } }) => target.replaceChildren());

  // ---- Back and Forward: what was left stands again, its very nodes, and costs no reading.
  // Taking them out also empties the page before a swap at once, not node by node.
  const parts = ["#heading", "#count", "#takes", "#strip", "#facets", "#event-list"];
  const left = new Map(), most = 8;
  const address = () => location.pathname + location.search;
  let here = address();
  const keep = () => {
    if (!$("#event-list")) return;
    looking(false);
    const page = { title: document.title, top: scrollY, parts: parts.map((part) => [...$(part).childNodes]) };
    for (const field of all("#facets input")) {
      field.checked = field.defaultChecked;
      field.value = field.defaultValue;
    }
    for (const part of parts) $(part).replaceChildren();
    left.delete(here);
    left.set(here, page);
    if (left.size > most) left.delete(left.keys().next().value);
    here = address();
  };
  addEventListener("popstate", (event) => {
    layAllOut();
    if (!event.state?.htmx || here === address()) return;
    // A reload has left nothing that could be put back; going back must have ended first.
    if (!window.htmx) { setTimeout(() => location.reload()); return; }
    const page = left.get(address());
    if (!page || !$("#event-list")) { here = address(); return; }
    event.stopImmediatePropagation();
    keep();
    parts.forEach((part, at) => $(part).replaceChildren(...page.parts[at]));
    document.title = page.title;
    matchAddress();
    scrollTo(0, page.top);
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    matchAddress();
    layOut();
    if (onward) { $("h3 a", all(".ev")[onward] || document)?.focus({ preventScroll: true }); onward = 0; }
    if (again) { all(again).find((node) => node.getClientRects().length)?.focus({ preventScroll: true }); again = ""; }
    const names = $("#names");
    if (names) $("#name").setAttribute("aria-expanded", String(!names.hidden));
    // After loading on, the address gives as many, so that Back finds the same place.
    const params = new URLSearchParams(location.search);
    const loaded = event.detail.requestConfig?.path || "";
    if (/[?&]after=/.test(loaded) && !params.has("after") && !params.has("at")) {
      params.set("show", all(".ev").length);
      history.replaceState(history.state, "", `?${params}`.replaceAll("%2C", ",").replaceAll("%21", "!"));
      here = address();
    }
  });

  // ---- a slow server, and one that does not answer
  const looking = (isLooking) => {
    const count = $("#count");
    $("#event-list")?.classList.toggle("is-looking", isLooking);
    if (isLooking && count && counted === null) {
      counted = count.innerHTML;
      count.textContent = "Looking…";
    } else if (!isLooking && counted !== null) {
      if (count?.textContent === "Looking…") count.innerHTML = counted;
      counted = null;
    }
  };
  document.addEventListener("htmx:beforeRequest", (event) => {
    const { target, xhr } = event.detail;
    if (target?.id === "event-list") xhr.waiting = setTimeout(looking, 300, true);
  });
  document.addEventListener("htmx:afterRequest", (event) => { clearTimeout(event.detail.xhr.waiting); looking(false); });
  // What was asked for stays asked for: the link leads there.
  const failed = (event) => {
    const { target, pathInfo } = event.detail, template = $("#silent");
    if (!template || !target || target.id === "names") return;
    all(".silent").forEach((node) => node.remove());
    const notice = template.content.firstElementChild.cloneNode(true), isMore = target.id === "more";
    $("a", notice).href = isMore ? $("a", target).href : pathInfo?.finalRequestPath || location.href;
    isMore ? target.before(notice) : target.prepend(notice);
  };
  ["htmx:sendError", "htmx:responseError", "htmx:timeout"].forEach((name) => document.addEventListener(name, failed));
})();
