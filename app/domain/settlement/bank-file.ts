/** A payment in a bank's file; amounts in minor units. */
export type BankFileRow = {
	payoutId: string
	accountNumber: string
	holder: string
	bank: string
	amountMinor: number
	currency: string
}

const HEAD = ['序号', '收款账号', '收款户名', '开户行', '金额', '币种', '附言']

/** A field of a CSV file: quoted, and never read as a formula by a spreadsheet. */
function field(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
	return `"${safe.replaceAll('"', '""')}"`
}

const yuan = (minor: number) => `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`

/** The file of a batch: UTF-8 with a byte order mark, one payment a line, lines end in CR LF. docs/money-flow.md has its layout. */
export function bankFile(rows: readonly BankFileRow[]): string {
	const lines = rows.map((row, at) =>
		[String(at + 1), row.accountNumber, row.holder, row.bank, yuan(row.amountMinor), row.currency, row.payoutId]
			.map(field)
			.join(','),
	)
	return `\uFEFF${[HEAD.map(field).join(','), ...lines].join('\r\n')}\r\n`
}
