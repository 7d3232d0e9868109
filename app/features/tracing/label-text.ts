import type { Catalogue } from '#app/ui/text/language.tsx'

type LabelText = Record<
	'lot' | 'made' | 'harvested' | 'expires' | 'place' | 'number' | 'amount' | 'by' | 'basis' | 'print',
	string
>

export const labelText: Catalogue<LabelText> = {
	zh: {
		lot: '批号',
		made: '制成日期',
		harvested: '采收日期',
		expires: '到期日',
		place: '产地',
		number: '编号与日期',
		amount: '数量与产地',
		by: '承诺主体',
		basis: '承诺依据',
		print: '打印标签（PDF）',
	},
	en: {
		lot: 'Lot',
		made: 'Made on',
		harvested: 'Gathered on',
		expires: 'Best before',
		place: 'From',
		number: 'Number, date',
		amount: 'Amount, origin',
		by: 'Promised by',
		basis: 'Based on',
		print: 'Print the label (PDF)',
	},
}
