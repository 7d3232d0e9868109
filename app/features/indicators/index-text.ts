import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface IndexText {
	title: string
	lead: string
	levels: Record<string, string>
	levelPicker: string
	rank: string
	place: string
	index: string
	coverage: string
	missing: Record<string, string>
	ranOf: (at: string, version: string) => string
	notCompared: string
	nobody: string
	/** Places without a score, and the column that says why. */
	unscored: string
	why: string
	/** The reason, and the first-level parts that have no score. */
	lacking: (reason: string, parts: readonly string[]) => string
	/** Which places of how many a page has. */
	shown: (from: string, to: string, of: string) => string
	whole: (places: string) => string
	paged: string
	/** What a folded part of the tree has. */
	partOf: (name: string, score: string, points: string) => string
	unitTitle: (place: string) => string
	rankOf: (rank: number | null, peers: number) => string
	tree: string
	treeLead: string
	node: string
	score: string
	weight: string
	weightAll: string
	points: string
	value: string
	state: string
	sumOf: string
	history: string
	seeRows: string
	toBoard: string
}

export const indexText: Catalogue<IndexText> = {
	zh: {
		title: '集群指数',
		lead: '三个一级指标几何平均，组内算术平均，权重相等；缺的数不当零，任何一组的数据不足 65%，就不打分。',
		levels: { county: '县（市、区）', township: '乡镇（街道）', village: '村（社区）' },
		levelPicker: '层级',
		rank: '名次',
		place: '地区',
		index: '指数',
		coverage: '有数据的权重',
		missing: {
			'too-little-data': '数据不足，不打分',
			missing: '缺',
			'out-of-scale': '超出量程',
			constant: '各地相同，不参与',
			'no-comparison': '可比地区不足',
		},
		ranOf: (at, version) => `方法 ${version} 版，${at} 计算`,
		notCompared: '有分数的地区不足三个，不排名。',
		nobody: '这一层级没有任何数据。',
		unscored: '没有分数的地区',
		why: '为什么没有',
		lacking: (reason, parts) => `${reason}（${parts.join('、')}）`,
		shown: (from, to, of) => `第 ${from}–${to} 个，共 ${of} 个地区`,
		whole: (places) => `全部 ${places} 个列在一页（打印用）`,
		paged: '分页看',
		partOf: (name, score, points) => `${name}：${score} 分，贡献 ${points}`,
		unitTitle: (place) => `${place}的指数`,
		rankOf: (rank, peers) => (rank === null ? `同级 ${peers} 个地区，不排名` : `第 ${rank} 名，同级共 ${peers} 个地区`),
		tree: '分数从哪里来',
		treeLead: '每一层各项的“贡献分”相加等于上一层的分数。点指标可以看到背后的数据行。',
		node: '项目',
		score: '得分',
		weight: '权重',
		weightAll: '占总指数',
		points: '贡献分',
		value: '指数口径的值',
		state: '状态',
		sumOf: '合计',
		history: '近 18 个月',
		seeRows: '看数据',
		toBoard: '回到排名',
	},
	en: {
		title: 'Cluster index',
		lead: 'A geometric mean of the three first-level scores, arithmetic inside, equal weights; what is missing is never zero, and where a part has less than 65% of its data there is no score.',
		levels: { county: 'Counties', township: 'Townships', village: 'Villages' },
		levelPicker: 'Level',
		rank: 'Rank',
		place: 'Place',
		index: 'Index',
		coverage: 'Weight with data',
		missing: {
			'too-little-data': 'too little data for a score',
			missing: 'missing',
			'out-of-scale': 'out of scale',
			constant: 'same everywhere, left out',
			'no-comparison': 'too few to compare',
		},
		ranOf: (at, version) => `method ${version}, computed ${at}`,
		notCompared: 'Fewer than three places have a score: they are not ranked.',
		nobody: 'There are no data at all at this level.',
		unscored: 'Places without a score',
		why: 'Why there is none',
		lacking: (reason, parts) => `${reason} (${parts.join(', ')})`,
		shown: (from, to, of) => `places ${from}–${to} of ${of}`,
		whole: (places) => `all ${places} on one page, to print`,
		paged: 'page by page',
		partOf: (name, score, points) => `${name}: score ${score}, brings ${points}`,
		unitTitle: (place) => `The index of ${place}`,
		rankOf: (rank, peers) =>
			rank === null ? `not ranked among ${counted(peers, 'place')}` : `rank ${rank} of ${counted(peers, 'place')}`,
		tree: 'Where the score comes from',
		treeLead:
			'At each level the points of the parts add up to the score above. An indicator leads to the rows behind it.',
		node: 'Part',
		score: 'Score',
		weight: 'Weight',
		weightAll: 'of the index',
		points: 'Points',
		value: 'Value as indexed',
		state: 'State',
		sumOf: 'Sum',
		history: 'Last 18 months',
		seeRows: 'the data',
		toBoard: 'Back to the ranking',
	},
}
