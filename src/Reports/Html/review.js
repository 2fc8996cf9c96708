// The call page of 'callqa serve': the sound and the transcript follow each other, places move the sound, keys do what the mouse does.
(function () {
  'use strict';
  const player = document.getElementById('player');
  if (!player) return;
  const audio = player.querySelector('audio'), timeline = player.querySelector('.timeline'), canvas = player.querySelector('canvas');
  const head = player.querySelector('.playhead'), list = document.getElementById('lines');
  const lines = Array.from(list.children, (element) => ({ element, start: +element.dataset.start, end: +element.dataset.end }));
  const lastLine = lines.length > 0 ? Math.max(...lines.map((line) => line.end)) : 0;
  let duration = Math.max(+player.dataset.duration, lastLine, 1), peaks = null, marked = null, at = 0;

  // The line that is being said; of several the one begun last; between lines the one begun last of all.
  function lineAt(ms) {
    let said = null, begun = null;
    for (const line of lines) {
      if (line.start > ms) continue;
      if (!begun || line.start >= begun.start) begun = line;
      if (ms < line.end && (!said || line.start >= said.start)) said = line;
    }
    return said || begun;
  }

  function mark(line) {
    if (line === marked) return;
    if (marked) { marked.element.classList.remove('now'); marked.element.removeAttribute('aria-current'); }
    marked = line;
    if (!line) return;
    line.element.classList.add('now');
    line.element.setAttribute('aria-current', 'true');
    const top = line.element.offsetTop, bottom = top + line.element.offsetHeight;
    if (top < list.scrollTop || bottom > list.scrollTop + list.clientHeight) list.scrollTop = top - list.clientHeight / 3;
  }

  function show(ms) {
    at = ms;
    head.style.left = Math.min(100, 100 * ms / duration) + '%';
    mark(lineAt(ms));
  }

  function now() { return audio ? audio.currentTime * 1000 : at; }

  function go(ms) {
    ms = Math.min(Math.max(0, ms), duration);
    if (audio) audio.currentTime = ms / 1000;
    show(ms);
  }

  function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue(name); }

  function draw() {
    if (!peaks || !canvas) return;
    const scale = window.devicePixelRatio || 1, width = canvas.clientWidth * scale, height = canvas.clientHeight * scale;
    canvas.width = width;
    canvas.height = height;
    const paper = canvas.getContext('2d'), each = height / peaks.length;
    const loudest = Math.max(1, ...peaks.flat());
    peaks.forEach((channel, i) => {
      const middle = each * (i + 0.5);
      paper.fillStyle = colour('--line');
      paper.fillRect(0, middle, width, 1);
      paper.fillStyle = colour(i === 0 ? '--accent' : '--soft');
      channel.forEach((peak, column) => {
        const x = Math.floor(column * width / channel.length), right = Math.ceil((column + 1) * width / channel.length);
        const tall = Math.max(1, each * 0.94 * peak / loudest);
        paper.fillRect(x, middle - tall / 2, right - x, tall);
      });
    });
  }

  function place() {
    for (const element of timeline.querySelectorAll('.mark')) element.style.left = Math.min(100, 100 * element.dataset.at / duration) + '%';
  }

  function choose(article) {
    const around = article.closest('details');
    if (around) around.open = true;
    for (const element of timeline.querySelectorAll('.mark')) element.classList.toggle('chosen', element.dataset.finding === article.dataset.standard);
    article.focus({ preventScroll: true });
    article.scrollIntoView({ block: 'nearest' });
  }

  // Changes with every page that is loaded anew: articles are asked for when they are needed.
  function findings() { return Array.from(document.querySelectorAll('article')).filter((article) => article.offsetParent !== null); }

  function step(by) {
    const all = findings(), chosen = document.activeElement ? document.activeElement.closest('article') : null, from = all.indexOf(chosen);
    const next = all[from === -1 ? (by > 0 ? 0 : all.length - 1) : from + by];
    if (!next) return;
    choose(next);
    const first = next.querySelector('[data-at]');
    if (first) go(+first.dataset.at);
  }

  function toLine(by) {
    const i = lines.indexOf(lineAt(now()));
    const next = lines[Math.min(lines.length - 1, Math.max(0, i + by))];
    if (next) go(next.start);
  }

  function toggle() {
    if (!audio) return;
    if (audio.paused) audio.play().catch(() => {});
    else audio.pause();
  }

  // Stores a verdict, or a dispute where none is named; then shows the finding as the server has it now.
  async function judge(article, verdict) {
    const form = article.querySelector('.judge'), reason = form.elements.reason, status = form.querySelector('[role=status]'), call = player.dataset.call;
    if (!verdict && !reason.value.trim()) {
      status.textContent = form.dataset.needed;
      reason.focus();
      return;
    }
    for (const button of form.querySelectorAll('button')) button.disabled = true;
    try {
      const given = { call, standard: article.dataset.standard, verdict, reason: reason.value };
      const answer = await fetch('labels', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(given) });
      if (!answer.ok) throw new Error(await answer.text());
      const page = new DOMParser().parseFromString(await (await fetch('call?id=' + encodeURIComponent(call))).text(), 'text/html');
      const renewed = page.getElementById(article.id);
      renewed.querySelector('.judge [role=status]').textContent = form.dataset.stored;
      article.replaceWith(renewed);
      renewed.focus({ preventScroll: true });
    } catch (error) {
      status.textContent = error.message;
      for (const button of form.querySelectorAll('button')) button.disabled = false;
    }
  }

  document.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('click', (event) => {
    const judged = event.target.closest('.judge button');
    if (judged) {
      judge(judged.closest('article'), judged.value);
      return;
    }
    const button = event.target.closest('[data-at]'), line = event.target.closest('#lines li');
    if (button) {
      go(+button.dataset.at);
      if (button.dataset.finding) choose(document.getElementById('finding-' + button.dataset.finding));
    } else if (line) {
      if (window.getSelection().isCollapsed) go(+line.dataset.start);
    } else if (timeline.contains(event.target)) {
      const box = timeline.getBoundingClientRect();
      go(duration * (event.clientX - box.left) / box.width);
    }
  });

  const keys = {
    ArrowLeft: () => go(now() - 5000), ArrowRight: () => go(now() + 5000),
    KeyJ: () => toLine(1), KeyK: () => toLine(-1), KeyN: () => step(1), KeyP: () => step(-1),
  };
  const verdicts = { Digit1: 'met', Digit2: 'not-met', Digit3: 'not-applicable', Digit4: 'cannot-tell' };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, audio')) return;
    if (event.code === 'Space') {
      if (event.target.closest('button, summary, a')) return;
      toggle();
    } else if (verdicts[event.code]) {
      const chosen = event.target.closest('article');
      if (!chosen) return;
      judge(chosen, verdicts[event.code]);
    } else if (keys[event.code]) {
      keys[event.code]();
    } else {
      return;
    }
    event.preventDefault();
  });

  if (audio) {
    const follow = () => { show(now()); if (!audio.paused) requestAnimationFrame(follow); };
    audio.addEventListener('play', follow);
    audio.addEventListener('seeked', () => show(now()));
    audio.addEventListener('pause', () => show(now()));
    fetch('peaks?id=' + encodeURIComponent(player.dataset.call)).then((answer) => answer.json()).then((answer) => {
      if (answer.problem) {
        document.getElementById('problem').textContent = answer.problem;
        audio.remove();
        canvas.remove();
        return;
      }
      document.getElementById('problem').textContent = '';
      peaks = answer.peaks;
      duration = Math.max(duration, answer.durationMs);
      place();
      draw();
      show(now());
    });
    window.addEventListener('resize', draw);
    for (const media of ['(prefers-color-scheme: dark)', 'print']) window.matchMedia(media).addEventListener('change', draw);
  }
  place();
  show(0);
})();
