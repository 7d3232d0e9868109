import type { Catalogue } from '#app/ui/text/language.tsx'

interface EvidenceText {
	title: string
	lead: string
	none: string
	file: string
	fileHint: string
	add: string
	kept: string
	size: (bytes: number) => string
	refused: Record<string, string>
}

const size = (bytes: number) => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)

/** Words about the papers that figures rest on. */
export const evidenceText: Catalogue<EvidenceText> = {
	zh: {
		title: '依据文件',
		lead: '这个数依据的文件或照片，只有管理员能下载。照片会重新绘制，去掉位置等信息。',
		none: '还没有依据文件。',
		file: '文件',
		fileHint: 'PDF 或照片（JPEG、PNG、WebP），最大 12 MB。',
		add: '添加依据',
		kept: '依据文件已保存。',
		size,
		refused: {
			'too-large': '文件太大，最大 12 MB。什么也没有保存，请换一个小一些的文件。',
			'no-file': '没有选择文件。请返回选择一个 PDF 或照片。',
			'read-only': '您只能查看，不能添加依据。请联系本地区的管理员。',
			'not-found': '没有这一项数据，或者不在您管理的范围里。',
			'not-a-paper': '这不是 PDF，也不是能打开的照片。什么也没有保存。',
		},
	},
	en: {
		title: 'Evidence',
		lead: 'Papers and pictures this rests on; only administrators can fetch them. Pictures are drawn anew, so that places and the like are gone from them.',
		none: 'No evidence yet.',
		file: 'File',
		fileHint: 'A PDF or a picture (JPEG, PNG, WebP), 12 MB at most.',
		add: 'Add evidence',
		kept: 'The evidence is kept.',
		size,
		refused: {
			'too-large': 'The file is too large: 12 MB at most. Nothing was kept; please take a smaller one.',
			'no-file': 'No file was chosen. Please go back and choose a PDF or a picture.',
			'read-only': 'You may look but not add evidence. Please ask an administrator of this region.',
			'not-found': 'There is no such figure, or it lies outside what you administer.',
			'not-a-paper': 'This is neither a PDF nor a picture that opens. Nothing was kept.',
		},
	},
}
