import type { Catalogue } from '#app/ui/text/language.tsx'

interface FigureMapText {
	title: string
	lead: string
	figure: string
	scores: Record<string, string>
	groups: { scores: string; figures: string }
	mapOf: (figure: string, place: string, month: string) => string
	classOf: (number: number) => string
	classes: string
	range: string
	count: string
	missing: string
	/** Where it stands why some places have no score, or none of this indicator. */
	whyMissing: { score: string; figure: string }
	place: string
	value: string
	table: string
	nowhere: string
	down: (place: string) => string
	alone: string
}

/** Words of the map of places by a figure. */
export const figureMapText: Catalogue<FigureMapText> = {
	zh: {
		title: '地图',
		lead: '下级地区按一个数分成五档：档号写在图上，每档花纹不同，不靠颜色也能读。点一个地区往下看。',
		figure: '看什么',
		scores: {
			index: '集群指数',
			gov: '政府行为得分',
			lead: '龙头企业得分',
			ext: '外部经济得分',
			quality: 'A、B 级数据占权重',
		},
		groups: { scores: '得分与质量', figures: '指标' },
		mapOf: (figure, place, month) => `${place}各地的${figure}，${month}`,
		classOf: (number) => `第 ${number} 档`,
		classes: '图例',
		range: '范围',
		count: '地区数',
		missing: '没有数',
		whyMissing: { score: '为什么有的地区没有分数，怎么补', figure: '为什么有的地区没有这个数，怎么补' },
		place: '地区',
		value: '数值',
		table: '图上的数',
		nowhere: '还不知道这些地区在哪里，画不出地图；下表是同样的数。',
		down: (place) => `往下看${place}`,
		alone: '这里没有下级地区。',
	},
	en: {
		title: 'Map',
		lead: 'The places below, in five classes by a figure. The number of the class stands on the map and each class has a pattern of its own, so it reads without colours. Choose a place to go down.',
		figure: 'Show',
		scores: {
			index: 'Cluster index',
			gov: 'Score of government behaviour',
			lead: 'Score of leading enterprises',
			ext: 'Score of external economies',
			quality: 'Weight on data of grade A or B',
		},
		groups: { scores: 'Scores and quality', figures: 'Indicators' },
		mapOf: (figure, place, month) => `${figure} in the places of ${place}, ${month}`,
		classOf: (number) => `Class ${number}`,
		classes: 'Classes',
		range: 'Range',
		count: 'Places',
		missing: 'No figure',
		whyMissing: {
			score: 'Why some places have no score, and what to do',
			figure: 'Why some places have no figure, and what to do',
		},
		place: 'Place',
		value: 'Value',
		table: 'The map as a table',
		nowhere: 'Nobody knows yet where these places are, so there is no map; the table has the same figures.',
		down: (place) => `Down to ${place}`,
		alone: 'There are no places below.',
	},
}
