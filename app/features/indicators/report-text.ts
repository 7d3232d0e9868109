import type { Catalogue } from '#app/ui/text/language.tsx'

interface ReportText {
	title: string
	lead: string
	titleOf: (place: string, month: string) => string
	month: string
	state: string
	steps: Record<'draft' | 'reviewed' | 'published', string>
	noDraft: string
	open: string
	headline: string
	yearHeadline: string
	figures: string
	lastMonth: string
	lastYear: string
	year: (year: string) => string
	months: string
	years: string
	yearsLead: string
	yearNote: string
	changed: string
	unit: string
	places: string
	placesChart: string
	why: string
	noChange: string
	history: string
	/** The months of the history as a table, folded. */
	monthly: string
	method: string
	methodLead: (version: string, engine: string, seed: number) => string
	methodNotes: string[]
	snapshot: string
	quality: string
	count: string
	trail: string
	trailLead: string
	who: string
	when: string
	edition: (edition: number) => string
	editions: string
	sha256: string
	live: string
	/** How far the edition that is shown came; beneath it the way to its signatures. */
	standing: (edition: string, step: string) => string
	toTrail: string
	newer: string
	older: string
	toNewest: string
	deeds: Record<'draft' | 'reviewed' | 'published', string>
	redraft: string
	refused: Record<'same-person' | 'out-of-order' | 'read-only' | 'nothing-new', string>
	signed: string
	/** To who reviewed an edition and may not publish it too. */
	waits: string
	noSuchEdition: string
	pdf: string
	xlsx: string
	openData: string
	demo: string
	page: (page: number, of: number) => string
}

export const reportText: Catalogue<ReportText> = {
	zh: {
		title: '报告',
		lead: '每个结束的月份一份：起草时的数字原样留存，复核、发布各有签名；以后数字变了，另出新版，旧版不改。',
		titleOf: (place, month) => `${place}${month}集群报告`,
		month: '报告期',
		state: '进度',
		steps: { draft: '已起草', reviewed: '已复核', published: '已发布' },
		noDraft: '还没有起草',
		open: '打开',
		headline: '本月要点',
		yearHeadline: '本年要点',
		figures: '指标',
		lastMonth: '上月',
		lastYear: '上年',
		year: (year) => `${year}年`,
		months: '月度报告',
		years: '年度报告',
		yearsLead: '每个结束的年份一份：流量是全年合计，存量是年末的数，都与上一年相比；签名与月度报告相同。',
		yearNote: '年度报告：流量（订单、销售、快递、广告）是全年合计，其余是年末的数；指数是十二月的，与上年十二月相比。',
		changed: '变化',
		unit: '单位',
		places: '下级地区比较',
		placesChart: '各地指数，满分 100；下表是同样的数字。',
		why: '指数为什么变了',
		noChange: '没有可比的上月分数。',
		history: '指数近 12 个月',
		monthly: '逐月的分数',
		method: '方法说明',
		methodLead: (version, engine, seed) => `方法 ${version} 版，引擎 ${engine} 版，随机种子 ${seed}。`,
		methodNotes: [
			'三个一级指标几何平均，组内算术平均，权重相等；缺的数不当零，任何一组的数据不足 65%，就不打分。',
			'名次区间：把方法和数据里可以商量的地方重抽一千次，名次有九成落在区间里。',
			'进入指数的流量取 12 个月合计；指标表里是当月的数。',
		],
		snapshot: '数据快照',
		quality: '数据质量',
		count: '指标数',
		trail: '签名',
		trailLead: '起草、复核、发布依次签名；复核与发布须是两个人，除非本地区只有一位管理员。',
		who: '谁',
		when: '时间',
		edition: (edition) => `第 ${edition} 版`,
		editions: '各版',
		sha256: '数字的 SHA-256',
		live: '还没有起草：以下是此刻的数字，起草后原样留存。',
		standing: (edition, step) => `${edition}，${step}。`,
		toTrail: '看签名与下一步 ↓',
		newer: '起草以后数字有了变化，这里仍是起草时的数字。可以起草新的一版。',
		older: '这是较早的一版。',
		toNewest: '看最新一版',
		deeds: { draft: '起草报告', reviewed: '我已复核', published: '发布' },
		redraft: '用新的数字起草一版',
		refused: {
			'same-person': '您复核了这一版，发布要由另一位管理员来签。没有改动任何东西。',
			'out-of-order': '这一步已经有人签过，或者已有更新的一版。没有改动任何东西，请看下面现在的进度。',
			'read-only': '您只能查看，不能签名。没有改动任何东西。',
			'nothing-new': '数字没有变化，不需要新的一版。没有改动任何东西。',
		},
		signed: '已签名。',
		waits: '您复核了这一版，发布要由另一位管理员来签。',
		noSuchEdition: '没有这一版。请回到报告页选一版。',
		pdf: 'PDF 文件',
		xlsx: 'Excel 文件',
		openData: '开放数据包',
		demo: '演示数据：数字不是真实的。',
		page: (page, of) => `第 ${page} 页，共 ${of} 页`,
	},
	en: {
		title: 'Reports',
		lead: 'One for each month that is over: it keeps the figures it was drafted with, and is signed when reviewed and published. When figures change later, there is a new edition; the old one stays as it was.',
		titleOf: (place, month) => `Cluster report of ${place}, ${month}`,
		month: 'Period',
		state: 'Progress',
		steps: { draft: 'drafted', reviewed: 'reviewed', published: 'published' },
		noDraft: 'not drafted yet',
		open: 'Open',
		headline: 'The month in brief',
		yearHeadline: 'The year in brief',
		figures: 'Indicators',
		lastMonth: 'Month before',
		lastYear: 'Year before',
		year: (year) => year,
		months: 'Monthly reports',
		years: 'Annual reports',
		yearsLead:
			'One for each year that is over: flows are sums of the year, all else as at its end, beside the year before; signed as the monthly ones.',
		yearNote:
			'Annual report: flows (orders, sales, parcels, advertising) are sums of the year, all else is as at its end; the index is that of December beside the December before.',
		changed: 'Change',
		unit: 'Unit',
		places: 'The places below, compared',
		placesChart: 'The index of each place, out of 100; the table has the same figures.',
		why: 'Why the index changed',
		noChange: 'There is no score of the month before to compare with.',
		history: 'The index over 12 months',
		monthly: 'Month by month',
		method: 'Method',
		methodLead: (version, engine, seed) => `Method ${version}, engine ${engine}, seed ${seed}.`,
		methodNotes: [
			'A geometric mean of the three first-level scores, arithmetic inside, equal weights; what is missing is never zero, and where a part has less than 65% of its data there is no score.',
			'Rank intervals: what could be argued about in the method and the data is drawn a thousand times; nine ranks in ten lie inside.',
			'Flows enter the index as sums of twelve months; the table of indicators has the month itself.',
		],
		snapshot: 'Snapshot of the data',
		quality: 'Quality of the data',
		count: 'Indicators',
		trail: 'Signatures',
		trailLead:
			'Drafted, reviewed and published, in this order; two persons review and publish, unless the region has only one administrator.',
		who: 'Who',
		when: 'When',
		edition: (edition) => `Edition ${edition}`,
		editions: 'Editions',
		sha256: 'SHA-256 of the figures',
		live: 'Not drafted yet: these are the figures as they are now. A draft keeps them.',
		standing: (edition, step) => `${edition}: ${step}.`,
		toTrail: 'Signatures and what comes next ↓',
		newer: 'Figures have changed since the draft; shown are those it was drafted with. A new edition can be drafted.',
		older: 'This is an earlier edition.',
		toNewest: 'To the newest edition',
		deeds: { draft: 'Draft the report', reviewed: 'I have reviewed it', published: 'Publish' },
		redraft: 'Draft an edition with the new figures',
		refused: {
			'same-person': 'You reviewed this edition: another administrator publishes it. Nothing was changed.',
			'out-of-order':
				'Somebody has signed this step already, or there is a newer edition. Nothing was changed; below is how far it is now.',
			'read-only': 'You may look, but not sign. Nothing was changed.',
			'nothing-new': 'The figures are the same: no new edition is needed. Nothing was changed.',
		},
		signed: 'Signed.',
		waits: 'You reviewed this edition; another administrator publishes it.',
		noSuchEdition: 'There is no such edition. Go back to the report and choose one.',
		pdf: 'PDF file',
		xlsx: 'Excel file',
		openData: 'Open data package',
		demo: 'Demonstration data: the figures are not real.',
		page: (page, of) => `Page ${page} of ${of}`,
	},
}
