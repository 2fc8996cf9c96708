(function () {
  var form = document.getElementById('dispute-form');
  if (!form) return;
  function quoted(text) { return "'" + text.split("'").join("'\\''") + "'"; }
  function word(text) { return text.match(/^[A-Za-z0-9._:-]+$/) ? text : quoted(text); }
  function show() {
    var standard = form.elements.standard.value, at = form.elements.at.value.trim(), reason = form.elements.reason.value.replace(/\s+/g, ' ').trim();
    document.getElementById('dispute-command').textContent = !standard ? '' : 'callqa dispute ' + word(form.getAttribute('data-call')) +
      ' --standard ' + word(standard) + ' --reason ' + quoted((at ? at + ' ' : '') + reason);
  }
  form.addEventListener('input', show);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  show();
})();
