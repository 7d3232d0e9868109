const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Writes rows as RFC 4180 has it, with the byte order mark by which spreadsheets know it is UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
	`\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
