import type { Catalogue } from '#app/ui/text/language.tsx'

interface EntryText {
	title: string
	lead: string
	all: string
	choose: string
	enter: string
	correct: string
	duty: string
	duties: Record<string, (due: string) => string>
	cycles: Record<string, string>
	dutyOf: (cycle: string, due: number, expires: number) => string
	kindOf: Record<string, string>
	formOf: (place: string, month: string) => string
	valueHint: Record<string, string>
	partsHint: (formula: string) => string
	leastHint: (n: number, noun: string) => string
	hard: string
	soft: string
	sourceHint: string
	sourceKinds: Record<string, string>
	seHint: string
	cumulativeHint: string
	noteHint: string
	save: string
	confirm: string
	doubtLead: string
	refused: string
	saved: string
	corrected: string
	unchanged: string
	readOnly: string
	toQuality: string
	fromFile: string
}

/** Words of the page on which administrators give figures. */
export const entryText: Catalogue<EntryText> = {
	zh: {
		title: '填报数据',
		lead: '本平台算不出来的指标，由各地管理员填报。改正是新的一行，旧的数留在历史里；填报后指数会自动重算。',
		all: '这个地区要填报的指标',
		choose: '在下表中选一个指标来填报。',
		enter: '填报',
		correct: '更正',
		duty: '应报',
		duties: {
			there: () => '已报',
			awaited: (due) => `待报，${due} 前`,
			late: (due) => `逾期，应于 ${due} 前报`,
		},
		cycles: { daily: '每天', monthly: '每月', quarterly: '每季', annual: '每年' },
		dutyOf: (cycle, due, expires) => `${cycle}；期末后 ${due} 天内报，${expires} 天后失效`,
		kindOf: { b: '填报或导入', c: '填报的优先，否则用系统算的' },
		formOf: (place, month) => `${place} · ${month}`,
		valueHint: {
			count: '填总数。',
			ratio: '有分子分母就不用填，会自动算出。',
			percent: '百分数，填 0–100 的数。有分子分母就不用填，会自动算出。',
			accuracy: '百分数，填 0–100 的数。',
			ready: '填来源算好的数。',
		},
		partsHint: (formula) => `公式：${formula}`,
		leastHint: (n) => `至少 ${n} 个。`,
		hard: '允许范围',
		soft: '通常范围',
		sourceHint: '谁统计的、哪份文件，例如“县统计局 2025 年公报”。',
		sourceKinds: {
			'official-statistics': '官方统计（可信度 0.95）',
			'operator-file': '运营商或企业的文件（0.9）',
			'sample-survey': '抽样调查（按标准误，至少 0.5）',
			'administrator-estimate': '管理员估计（0.6）',
		},
		cumulativeHint: '一月到本月的合计，用来和各月的数核对；可不填。',
		seHint: '只有抽样调查要填，单位与数值相同。',
		noteHint: '文件号、页码、口径或为什么改正。',
		save: '保存这个数',
		confirm: '我核对过，这个数是对的',
		doubtLead: '请再核对一遍。如果没有错，勾选下面的确认再保存；它会带着“可疑”标记，直到被更正。您填的内容都还在。',
		refused: '还没有保存。请改正下面标出的地方；您填的内容都还在。',
		saved: '已保存。包含这个数的指数会在几分钟内重算。',
		corrected: '已更正。原来的数留在下面的历史里，指数会在几分钟内重算。',
		unchanged: '与现行的数完全相同，没有改动。',
		readOnly: '您只能查看，不能填报。需要填报请联系本地区的管理员。',
		toQuality: '先补什么最有用',
		fromFile: '从文件导入',
	},
	en: {
		title: 'Enter figures',
		lead: 'What this platform cannot count itself is entered by the administrators of each region. A correction is a new row, the old one stays in the history, and the index is computed again.',
		all: 'Figures this region gives',
		choose: 'Choose an indicator in the table below to enter its figure.',
		enter: 'Enter',
		correct: 'Correct',
		duty: 'Due',
		duties: {
			there: () => 'given',
			awaited: (due) => `awaited by ${due}`,
			late: (due) => `late, was due by ${due}`,
		},
		cycles: { daily: 'daily', monthly: 'monthly', quarterly: 'quarterly', annual: 'yearly' },
		dutyOf: (cycle, due, expires) =>
			`${cycle}; due ${due === 1 ? '1 day' : `${due} days`} after the period’s end, expires after ${expires} days`,
		kindOf: { b: 'entered or imported', c: 'entered goes first, else computed' },
		formOf: (place, month) => `${place} · ${month}`,
		valueHint: {
			count: 'The total.',
			ratio: 'With numerator and denominator it may be left empty: it is computed.',
			percent: 'Per cent, a number from 0 to 100. With numerator and denominator it may be left empty.',
			accuracy: 'Per cent, a number from 0 to 100.',
			ready: 'The figure as its source computed it.',
		},
		partsHint: (formula) => `Formula: ${formula}`,
		leastHint: (n, noun) => `At least ${n} ${noun}.`,
		hard: 'Range allowed',
		soft: 'Usual range',
		sourceHint: 'Who counted it and in which paper, such as “County statistics bureau, bulletin of 2025”.',
		sourceKinds: {
			'official-statistics': 'Official statistics (credibility 0.95)',
			'operator-file': 'File of an operator or enterprise (0.9)',
			'sample-survey': 'Sample survey (by its standard error, at least 0.5)',
			'administrator-estimate': 'Estimate of an administrator (0.6)',
		},
		cumulativeHint: 'January to this month together, held against the months; may be left out.',
		seHint: 'Of a sample survey only, in the unit of the value.',
		noteHint: 'Number of the paper, page, what was counted, or why it is corrected.',
		save: 'Save this figure',
		confirm: 'I have checked it: this figure is right',
		doubtLead:
			'Please look at it again. If it is right, tick the confirmation below and save; it is marked as suspect until it is corrected. What you typed is still here.',
		refused: 'Nothing is saved yet. Please mend what is marked below; what you typed is still here.',
		saved: 'Saved. The indexes it is part of are computed again within minutes.',
		corrected:
			'Corrected. What stood before is in the history below, and the indexes are computed again within minutes.',
		unchanged: 'This is exactly what stands already: nothing was changed.',
		readOnly: 'You may look but not enter. Please ask an administrator of this region.',
		toQuality: 'What to mend first',
		fromFile: 'From a file',
	},
}
