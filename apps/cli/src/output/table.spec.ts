import { renderTable } from './table';

interface Row {
  name: string;
  value: string;
}
const columns = [
  { title: 'NAME', cell: ({ name }: Row) => name },
  { title: 'N', align: 'right' as const, cell: ({ value }: Row) => value },
  { title: 'END', cell: () => '' },
];

describe('renderTable', () => {
  it('sets text left and numbers right, and leaves no trailing blanks', () => {
    const rows = [
      { name: 'a', value: '1,000' },
      { name: 'longer', value: '2' },
    ];
    expect(renderTable(columns, rows)).toBe('NAME        N  END\na       1,000\nlonger      2');
  });

  it('measures columns before the heading is painted', () => {
    const painted = renderTable(columns, [{ name: 'a', value: '1' }], (line) => `\u001b[1m${line}\u001b[22m`);
    expect(painted).toBe('\u001b[1mNAME  N  END\u001b[22m\na     1');
  });

  it('keeps line breaks and escape codes of stored text away from the terminal', () => {
    const [, line] = renderTable(columns, [{ name: 'x\n\u001b[2Jy', value: '1' }]).split('\n');
    expect(line).toBe('x [2Jy  1');
  });

  it('is a heading alone when there are no rows', () => {
    expect(renderTable(columns, [])).toBe('NAME  N  END');
  });
});
