import { counted } from '#app/ui/text/counted.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface SurveyRecordText {
	record: string
	title: string
	few: (figure: string, least: string, most: number) => string
	weak: (figure: string) => string
	other: (figure: string) => string
	then: string
}

/** Writing what a survey comes to, or why there is nothing to write. */
export const surveyRecordText: Catalogue<SurveyRecordText> = {
	zh: {
		record: '写入指标',
		title: '还没有可以写入指标的数',
		few: (figure, least, most) => `${figure}：一个地区至少要 ${least} 份有效回答，现在最多的地区有 ${most} 份。`,
		weak: (figure) => `${figure}：一致性系数不到 0.70，或者还算不出来，见上面的量表。`,
		other: (figure) => `${figure}：算出来的数不能写入，原因见上表。`,
		then: '有了可以写入的数，这里就会出现“写入指标”。',
	},
	en: {
		record: 'Write as figures',
		title: 'Nothing can be written as figures yet',
		few: (figure, least, most) =>
			`${figure}: a place needs at least ${counted(least, 'usable answer')}; the most of any so far is ${most}.`,
		weak: (figure) => `${figure}: alpha is below 0.70 or cannot be told yet, see the scale above.`,
		other: (figure) => `${figure}: what it comes to cannot be written, see the table above.`,
		then: 'As soon as something can be, the way to write it stands here.',
	},
}
