import type { SOCIAL_SOURCES } from '#app/domain/attribution/touch.ts'

/** The ways a link is passed on. */
export const SHARE_CHANNELS = ['wechat', 'weibo', 'xiaohongshu', 'douyin', 'kuaishou', 'copy', 'poster'] as const
export type ShareChannel = (typeof SHARE_CHANNELS)[number]

/** The source under which clicks on a channel's links are counted. */
export const SOURCE_OF_CHANNEL: Readonly<Record<ShareChannel, (typeof SOCIAL_SOURCES)[number]>> = {
	wechat: 'chat_share',
	copy: 'chat_share',
	poster: 'chat_share',
	weibo: 'social_post',
	xiaohongshu: 'social_post',
	douyin: 'short_video',
	kuaishou: 'short_video',
}

/** Whether a text names a channel. */
export const isShareChannel = (text: unknown): text is ShareChannel =>
	(SHARE_CHANNELS as readonly unknown[]).includes(text)
