import type { Catalogue } from '#app/ui/text/language.tsx'

interface GalleryText {
	title: string
	lead: string
	limits: string
	add: string
	picture: string
	pictureHint: string
	altZh: string
	altEn: string
	altHint: string
	send: string
	saveWords: string
	first: string
	makeFirst: string
	earlier: string
	later: string
	remove: string
	count: (count: number, most: number) => string
	none: string
	full: string
	saved: string
	position: (at: number) => string
	faults: Record<string, string>
}

export const galleryText: Catalogue<GalleryText> = {
	zh: {
		title: '图片',
		lead: '第一张图会出现在列表里，其余的在商品页上左右滑动。照片里的拍摄地点和手机信息不会公开。',
		limits: '限量设置',
		add: '添加图片',
		picture: '图片文件',
		pictureHint: 'JPEG、PNG、WebP 或 AVIF，不超过 10 MB。横着拍的 4:3 照片最合适。',
		altZh: '图上是什么（中文）',
		altEn: '图上是什么（英文）',
		altHint: '读给看不见图的人听，一句话就够。',
		send: '上传',
		saveWords: '保存说明',
		first: '首图',
		makeFirst: '设为首图',
		earlier: '往前移',
		later: '往后移',
		remove: '移除',
		count: (count, most) => `${count} 张，最多 ${most} 张`,
		none: '还没有图片。有图的商品更容易被看到。',
		full: '已经放满了，移除一张才能再加。',
		saved: '改好了。',
		position: (at) => `第 ${at} 张`,
		faults: {
			alt: '图上是什么，请用中文和英文各写 2 到 160 个字。什么都没有改，图片请再选一次。',
			'no-file': '还没有选图片文件。说明已经留着，请选好文件再上传。',
			'too-large': '图片超过 10 MB，没有收下。请缩小后再上传。',
			'not-a-picture': '这个文件不是我们能打开的图片，没有收下。请换成 JPEG、PNG、WebP 或 AVIF 格式的照片。',
			'too-many-pixels': '图片的尺寸太大，没有收下。请缩小到 8000 万像素以内再上传。',
			'too-many': '已经有 12 张图，没有再加。请先移除一张。',
			'already-there': '这张图已经在里面了，没有重复添加。',
			'too-often': '这一小时里传得太多了，这张没有收下。请过一会儿再传。',
			form: '没有看懂这个操作，什么都没有改。请在这一页上再试一次。',
		},
	},
	en: {
		title: 'Pictures',
		lead: 'The first picture stands in lists; the others are a swipe away on the page. Where and with what a photo was taken is not shown to anybody.',
		limits: 'Limits',
		add: 'Add a picture',
		picture: 'Picture file',
		pictureHint: 'JPEG, PNG, WebP or AVIF of at most 10 MB. A landscape photo of 4:3 fits best.',
		altZh: 'What it shows, in Chinese',
		altEn: 'What it shows, in English',
		altHint: 'Read out to those who cannot see it; a sentence is enough.',
		send: 'Upload',
		saveWords: 'Save the words',
		first: 'First picture',
		makeFirst: 'Make it the first',
		earlier: 'Move forward',
		later: 'Move back',
		remove: 'Remove',
		count: (count, most) => `${count} of at most ${most}`,
		none: 'No pictures yet. What can be seen is found more easily.',
		full: 'There is no room for more: remove one first.',
		saved: 'Changed.',
		position: (at) => `Picture ${at}`,
		faults: {
			alt: 'Please say what the picture shows in 2 to 160 characters, in Chinese and in English. Nothing was changed; please choose the file once more.',
			'no-file': 'No picture file was chosen. Your words are kept: choose a file and upload it.',
			'too-large': 'The picture is larger than 10 MB and was not taken. Please make it smaller.',
			'not-a-picture':
				'This file is not a picture we can open, and was not taken. Please use a JPEG, PNG, WebP or AVIF photo.',
			'too-many-pixels':
				'The picture has too many pixels and was not taken. Please make it smaller than 80 megapixels.',
			'too-many': 'There are 12 pictures already; this one was not added. Remove one first.',
			'already-there': 'This very picture is there already; it was not added again.',
			'too-often': 'Too many pictures in this hour; this one was not taken. Please try again a little later.',
			form: 'We did not understand that, and nothing was changed. Please try again on this page.',
		},
	},
}
