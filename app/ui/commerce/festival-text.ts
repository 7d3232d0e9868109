import type { FestivalCode } from '#app/domain/time/festivals.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface FestivalText {
	name: Record<FestivalCode, string>
	/** What people do for it here. */
	note: Record<FestivalCode, string>
	today: string
	inDays: (days: string) => string
}

export const festivalText: Catalogue<FestivalText> = {
	zh: {
		name: {
			spring: '春节',
			lantern: '元宵',
			third_of_third: '畲族三月三',
			qingming: '清明',
			may: '五一',
			dragon_boat: '端午',
			double_seventh: '七夕',
			mid_autumn: '中秋',
			national: '国庆',
			double_ninth: '重阳',
			laba: '腊八',
		},
		note: {
			spring: '年货早点备，回村过年先订房',
			lantern: '看灯、吃百家宴',
			third_of_third: '乌米饭、对歌，进畲村',
			qingming: '明前茶和青团的时候',
			may: '几天假，山里海边都走走',
			dragon_boat: '杨梅快熟了，粽子先到',
			double_seventh: '巧食、看星星',
			mid_autumn: '大月饼，等一轮海上的月亮',
			national: '稻子黄了，路上人多，早订',
			double_ninth: '登高，给老人带点软和的',
			laba: '一锅杂粮，暖和过冬',
		},
		today: '就在今天',
		inDays: (days) => `还有 ${days} 天`,
	},
	en: {
		name: {
			spring: 'Spring Festival',
			lantern: 'Lantern Festival',
			third_of_third: 'Third of the Third (She people)',
			qingming: 'Qingming',
			may: 'May holiday',
			dragon_boat: 'Dragon Boat Festival',
			double_seventh: 'Double Seventh',
			mid_autumn: 'Mid-Autumn Festival',
			national: 'National Day week',
			double_ninth: 'Double Ninth',
			laba: 'Laba',
		},
		note: {
			spring: 'Stock up for the New Year, and book early to spend it in a village',
			lantern: 'Lanterns, and a feast shared by the whole village',
			third_of_third: 'Black rice and song in the She villages',
			qingming: 'The season of the first tea and green dumplings',
			may: 'A few days off for the hills and the shore',
			dragon_boat: 'Yangmei are nearly ripe, zongzi come first',
			double_seventh: 'Sweet pastries and a sky full of stars',
			mid_autumn: 'Great moon cakes, and the moon rising from the sea',
			national: 'The rice turns gold; roads are full, so book early',
			double_ninth: 'Climb high, and bring the old ones something soft',
			laba: 'A pot of grains to keep the winter warm',
		},
		today: 'Today',
		inDays: (days) => (days === '1' ? 'Tomorrow' : `In ${days} days`),
	},
}
