import type { Catalogue } from '#app/ui/text/language.tsx'

interface StyleText {
	language: string
	colours: string
	type: string
	space: string
	controls: string
	words: string
	facts: string
	charts: string
	lists: string
	files: string
	cards: string
	example: string
	sentence: string
	hint: string
	error: string
	option: string
	states: { plain: string; disabled: string; wrong: string }
	steps: readonly string[]
}

/** What the style page says of itself and fills the kit with. */
export const styleText: Catalogue<StyleText> = {
	zh: {
		language: '中文',
		colours: '颜色',
		type: '字',
		space: '间距、圆角、影子',
		controls: '按钮和填写',
		words: '提示和标记',
		facts: '事实和走向',
		charts: '图表',
		lists: '长的单子',
		files: '送来的文件',
		cards: '卡片',
		example: '雁荡毛峰，春茶',
		sentence: '山里的茶、海里的鱼、农家一晚，一只篮子带回家。',
		hint: '收据会寄到这里',
		error: '请填 1 到 9999 的整数',
		option: '可以选',
		states: { plain: '平常', disabled: '不能用', wrong: '填错了' },
		steps: ['下单', '付款', '发货', '收到'],
	},
	en: {
		language: 'English',
		colours: 'Colours',
		type: 'Type',
		space: 'Space, corners, shadow',
		controls: 'Buttons and fields',
		words: 'Notices and marks',
		facts: 'Facts and progress',
		charts: 'Charts',
		lists: 'Long lists',
		files: 'Files that are sent',
		cards: 'Cards',
		example: 'Yandang green tea, first spring picking',
		sentence: 'Tea from the hills, fish from the sea and a night at a farm, home in one basket.',
		hint: 'The receipt goes here',
		error: 'A whole number from 1 to 9999',
		option: 'May be chosen',
		states: { plain: 'As it is', disabled: 'Not to be used', wrong: 'Filled in wrongly' },
		steps: ['Ordered', 'Paid', 'Sent', 'Received'],
	},
}
