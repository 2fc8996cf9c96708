(function () {
  function each(list, act) { Array.prototype.forEach.call(list, act); }
  function number(text) { var found = text.match(/[+-]?[0-9]+([.][0-9]+)?/); return found ? parseFloat(found[0]) : null; }
  function units(body) {
    var all = [];
    each(body.rows, function (row) { if (row.className === 'more') all[all.length - 1].push(row); else all.push([row]); });
    return all;
  }
  function compare(a, b, right, sign) {
    if (!right) return sign * a.localeCompare(b);
    var x = number(a), y = number(b);
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (x - y);
  }
  function sort(table, column, right, sign) {
    var body = table.tBodies[0];
    function key(unit) { return unit[0].cells[column].textContent.trim(); }
    units(body).map(function (unit, i) { return { unit: unit, at: i }; })
      .sort(function (a, b) { return compare(key(a.unit), key(b.unit), right, sign) || a.at - b.at; })
      .forEach(function (entry) { entry.unit.forEach(function (row) { body.appendChild(row); }); });
  }
  function headings(table) {
    var all = table.tHead.rows[0].cells;
    each(all, function (heading, column) {
      var button = document.createElement('button'), right = heading.className === 'right';
      button.type = 'button';
      button.textContent = heading.textContent;
      heading.textContent = '';
      heading.appendChild(button);
      button.addEventListener('click', function () {
        var down = heading.getAttribute('aria-sort') === 'ascending';
        each(all, function (other) { other.removeAttribute('aria-sort'); });
        heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        sort(table, column, right, down ? -1 : 1);
      });
    });
  }
  function filter(table, label) {
    var field = document.createElement('input'), name = document.createElement('label'), place = table.parentNode;
    field.type = 'search';
    name.className = 'filter';
    name.textContent = label + ' ';
    name.appendChild(field);
    place.parentNode.insertBefore(name, place);
    field.addEventListener('input', function () {
      var wanted = field.value.trim().toLowerCase();
      units(table.tBodies[0]).forEach(function (unit) {
        var text = unit.map(function (row) { return row.textContent; }).join(' ').toLowerCase();
        unit.forEach(function (row) { row.hidden = text.indexOf(wanted) === -1; });
      });
    });
  }
  each(document.querySelectorAll('table[data-filter]'), function (table) {
    headings(table);
    filter(table, table.getAttribute('data-filter'));
  });
})();
