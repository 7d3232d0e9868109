import type { Catalogue } from '#app/ui/text/language.tsx'

interface ComparisonText {
	title: string
	lead: string
	other: string
	itself: string
	otherMonth: string
	compare: string
	scores: string
	figures: string
	score: string
	difference: string
	ratio: string
	publicOnly: string
	withheld: string
	sideOf: (place: string, month: string) => string
	chart: string
}

/** Words of the comparison of two clusters or two times. */
export const comparisonText: Catalogue<ComparisonText> = {
	zh: {
		title: '对比',
		lead: '拿本地区与任一集群、任一月份比较：得分与每个指标并排，差多少写在旁边。',
		other: '与哪里比',
		itself: '本地区自己（换个月份）',
		otherMonth: '哪个月份',
		compare: '对比',
		scores: '得分',
		figures: '指标',
		score: '得分',
		difference: '差',
		ratio: '倍数',
		publicOnly: '对方不在您管理的范围里：这里只有公开的数，店铺太少的数不公开，写作“—(s)”。',
		withheld: '—(s)',
		sideOf: (place, month) => `${place}，${month}`,
		chart: '两边的得分，满分 100；下表是同样的数字。',
	},
	en: {
		title: 'Compare',
		lead: 'A region of yours beside any other cluster or month: scores and every indicator side by side, with the difference.',
		other: 'Beside',
		itself: 'The same region (another month)',
		otherMonth: 'In the month',
		compare: 'Compare',
		scores: 'Scores',
		figures: 'Indicators',
		score: 'Score',
		difference: 'Difference',
		ratio: 'Ratio',
		publicOnly:
			'The other lies outside what you administer: only public figures are shown. Those of too few stores are withheld, written “—(s)”.',
		withheld: '—(s)',
		sideOf: (place, month) => `${place}, ${month}`,
		chart: 'The scores of both, out of 100; the table has the same figures.',
	},
}
