/** What an address says of the advertisement that led to it. */
export interface Arrival {
	/** utm_campaign: a campaign's tag, where it is written like one. */
	tag: string | null
	/** The platform whose click id came along; the id itself is nobody's business. */
	platform: string | null
	/** utm_source. */
	from: string | null
	/** The same address without any of it. */
	clean: string
}

/** Click ids by the documents of the platforms that add them to addresses. */
const PLATFORMS: Readonly<Record<string, string>> = {
	bd_vid: 'baidu',
	qhclickid: '360',
	gdt_vid: 'tencent',
	qz_gdt: 'tencent',
	clickid: 'oceanengine',
	ksvid: 'kuaishou',
	xhs_click_id: 'xiaohongshu',
	gclid: 'google',
	msclkid: 'bing',
}

const TAG = /^[a-z0-9][a-z0-9-]{2,39}$/
const isOurs = (name: string) => name.startsWith('utm_') || Object.hasOwn(PLATFORMS, name)
const MARK = new RegExp(`[?&](?:utm_|(?:${Object.keys(PLATFORMS).join('|')})=)`)

const MOST_LENGTH = 40
const lower = (said: URLSearchParams, name: string) => said.get(name)?.toLowerCase().slice(0, MOST_LENGTH) ?? null

/** How an advertisement led to an address (path and search); null for one that says nothing of any. */
export function arrivalOf(url: string): Arrival | null {
	if (!MARK.test(url)) return null
	const [path = '', search = ''] = url.split('?', 2)
	const said = new URLSearchParams(search)
	const [platform = null] = [...said.keys()].flatMap(
		(name) => (Object.hasOwn(PLATFORMS, name) ? PLATFORMS[name] : []) ?? [],
	)
	const tag = lower(said, 'utm_campaign')
	const rest = new URLSearchParams([...said].filter(([name]) => !isOurs(name)))
	return {
		tag: tag !== null && TAG.test(tag) ? tag : null,
		platform,
		from: lower(said, 'utm_source'),
		clean: rest.size > 0 ? `${path}?${rest}` : path,
	}
}

/** How the sources of an advertisement that no campaign of ours names are counted. */
const SOURCES: readonly [RegExp, string][] = [
	[/we(?:chat|ixin)|qq/, 'chat_share'],
	[/weibo|xiaohongshu|xhs|facebook|instagram/, 'social_post'],
	[/douyin|kuaishou|tiktok|oceanengine/, 'short_video'],
	[/live/, 'live_stream'],
	[/baidu|google|bing|360|sogou/, 'search'],
]

/** The source of an arrival by what it says of itself. */
export function sourceOfArrival({ from, platform }: Pick<Arrival, 'from' | 'platform'>): string {
	const words = from ?? platform ?? ''
	return SOURCES.find(([names]) => names.test(words))?.[1] ?? 'ad'
}

/** The source under which a campaign's clicks are counted, by where it runs. */
export const SOURCE_OF_CAMPAIGN: Readonly<Record<string, string>> = {
	search: 'search',
	social: 'social_post',
	short_video: 'short_video',
	live_stream: 'live_stream',
	outdoor: 'qr',
	on_platform: 'ad',
}
