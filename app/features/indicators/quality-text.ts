import type { Catalogue } from '#app/ui/text/language.tsx'

interface QualityText {
	title: string
	lead: string
	place: string
	figures: string
	figuresLead: string
	dimensions: Record<string, string>
	quality: string
	grade: string
	grades: Record<string, string>
	state: string
	rules: Record<string, string>
	broken: (rules: string) => string
	kept: (count: number) => string
	work: string
	workLead: string
	nothing: string
	places: string
	andMore: (count: number) => string
	faults: (missing: number, late: number) => string
	poor: string
	priority: string
	mend: string
	duties: string
	dutiesLead: string
	owner: string
	ownerPlatform: string
	ownerOf: (place: string) => string
	cycle: string
	lastSuccess: string
	never: string
	year: string
	record: (due: number, came: number, inTime: number) => string
	scale: string
}

/** Words of the page of data quality. */
export const qualityText: Catalogue<QualityText> = {
	zh: {
		title: '数据质量',
		lead: '每个数有多新、多全、多准，来源有多可信；先补什么对指数最有用。',
		place: '这个地区的数据质量',
		figures: '逐个指标',
		figuresLead: '质量 =（及时 × 完整 × 准确 × 一致 × 唯一）的四次方根 × 可信；任何一项为零，质量就是零。',
		dimensions: {
			timelinessShare: '及时',
			completenessShare: '完整',
			accuracyShare: '准确',
			consistencyShare: '一致',
			uniquenessShare: '唯一',
			credibilityShare: '可信',
		},
		quality: '质量',
		grade: '等级',
		grades: { A: 'A 优', B: 'B 良', C: 'C 一般', D: 'D 差' },
		state: '状态',
		rules: {
			'sales-within-gmv': '零售额不超过成交额',
			'active-within-registered': '活跃店铺不超过在营店铺',
			'parcels-to-orders': '包裹数是订单数的 0.3–3 倍',
			'trained-within-population': '培训人数不超过人口',
			'ad-revenue-within-gmv': '广告带来的成交不超过总成交',
			'adds-up': '等于下级之和（±0.5%）',
			'sources-agree': '填报与系统计算相差不超过 5%',
			'month-in-cumulative': '当月数与同一来源的本年累计对得上（±0.5%）',
		},
		broken: (rules) => `不符：${rules}`,
		kept: (count) => `${count} 条核对规则都符合`,
		work: '先补什么',
		workLead: '按“在指数中的权重 × 所差质量 × 涉及地区数”排序；点进去就是填报表。',
		nothing: '没有缺的、迟的或质量差的填报数据。',
		places: '涉及地区',
		andMore: (count) => `等 ${count} 个`,
		faults: (missing, late) =>
			[missing > 0 ? `缺 ${missing} 个` : '', late > 0 ? `逾期 ${late} 个` : ''].filter(Boolean).join('，'),
		poor: '质量低于 A 级',
		priority: '优先度',
		mend: '去填报',
		duties: '来源的责任',
		dutiesLead: '谁负责、多久一次、何时到期、最近一次收到是什么时候。',
		owner: '负责',
		ownerPlatform: '本平台（自动计算）',
		ownerOf: (place) => `${place}管理员`,
		cycle: '周期',
		lastSuccess: '最近一次收到',
		never: '从未收到',
		year: '近 12 个月',
		record: (due, came, inTime) => (due === 0 ? '尚无到期' : `应报 ${due}，已报 ${came}，按时 ${inTime}`),
		scale: 'A ≥ 90%，B ≥ 75%，C ≥ 50%，D 更低',
	},
	en: {
		title: 'Data quality',
		lead: 'How fresh, whole and right each figure is, how far its source is believed, and what to mend first for the index.',
		place: 'Data quality of this region',
		figures: 'Figure by figure',
		figuresLead:
			'Quality = fourth root of (timely × complete × accurate × consistent × unique) × credible; if any is nothing, so is the quality.',
		dimensions: {
			timelinessShare: 'Timely',
			completenessShare: 'Complete',
			accuracyShare: 'Accurate',
			consistencyShare: 'Consistent',
			uniquenessShare: 'Unique',
			credibilityShare: 'Credible',
		},
		quality: 'Quality',
		grade: 'Grade',
		grades: { A: 'A good', B: 'B fair', C: 'C weak', D: 'D poor' },
		state: 'State',
		rules: {
			'sales-within-gmv': 'sales are within what was paid',
			'active-within-registered': 'active stores are within those open',
			'parcels-to-orders': 'parcels are 0.3 to 3 times the orders',
			'trained-within-population': 'people trained are within the population',
			'ad-revenue-within-gmv': 'what advertising brought is within what was paid',
			'adds-up': 'equals the sum of the regions below (±0.5%)',
			'sources-agree': 'what was given and our own count are within 5%',
			'month-in-cumulative': 'the month fits the same source’s year to date (±0.5%)',
		},
		broken: (rules) => `Not kept: ${rules}`,
		kept: (count) => (count === 1 ? 'The 1 rule that applies is kept' : `All ${count} rules that apply are kept`),
		work: 'What to mend first',
		workLead: 'By weight in the index × quality lacking × places affected. Each line leads to the entry form.',
		nothing: 'No figure that people give is missing, late or poor.',
		places: 'Places affected',
		andMore: (count) => `and others, ${count} in all`,
		faults: (missing, late) =>
			[missing > 0 ? `${missing} missing` : '', late > 0 ? `${late} late` : ''].filter(Boolean).join(', '),
		poor: 'below grade A',
		priority: 'Priority',
		mend: 'Enter',
		duties: 'What sources owe',
		dutiesLead: 'Who answers for it, how often it comes, when it is due and when it last came.',
		owner: 'Owner',
		ownerPlatform: 'This platform (computed)',
		ownerOf: (place) => `Administrators of ${place}`,
		cycle: 'Cycle',
		lastSuccess: 'Last received',
		never: 'never',
		year: 'Last 12 months',
		record: (due, came, inTime) => (due === 0 ? 'none due yet' : `${came} of ${due} came, ${inTime} in time`),
		scale: 'A from 90%, B from 75%, C from 50%, D below',
	},
}
