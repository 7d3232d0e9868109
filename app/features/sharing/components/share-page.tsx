import { Form } from '@remix-run/react'
import { shareText } from '#app/features/sharing/share-text.ts'
import { ShareLink } from '#app/ui/commerce/share-link.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface SharedView {
	path: string
	url: string
	title: string
	link: { code: string | null; url: string } | null
	channel: keyof (typeof shareText)['zh']['channels'] | null
	rewardShare: number
	isLoggedIn: boolean
}

function OwnLink({
	link,
	channel,
	title,
}: Pick<SharedView, 'channel' | 'title'> & { link: { code: string | null; url: string } }) {
	const t = useText(shareText)
	return (
		<Card>
			<h2 className="mb-2 text-xl">{t.own}</h2>
			<p className="mb-3 text-soft">{t.how[channel ?? 'copy']}</p>
			<ShareLink url={link.url} title={title} words={t} />
			{channel === 'poster' ? (
				<img
					src={`/share/${link.code}/poster.png`}
					alt={t.poster(title)}
					width={750}
					height={1100}
					className="mt-4 h-auto w-full max-w-sm rounded-card border border-line"
				/>
			) : null}
		</Card>
	)
}

/** Where a listing may be shared, and the link that was made for it. */
export function SharePage({ shared }: { shared: SharedView }) {
	const { path, title, link, channel, url, rewardShare, isLoggedIn } = shared
	const t = useText(shareText)
	const format = useFormats()
	const channels = Object.entries(t.channels)
	const share = format.percent(rewardShare)
	const back = `/share?of=${path}`
	return (
		<>
			<PageHead title={title} lead={t.lead} eyebrow={t.title} />
			<div className="grid grid-cols-1 gap-5">
				<Card>
					<h2 className="mb-3 text-xl">{t.where}</h2>
					<Form method="post" className="flex flex-wrap gap-2">
						<input type="hidden" name="of" value={path} />
						{channels.map(([name, word]) => (
							<Button key={name} name="channel" value={name} tone={name === channel ? 'primary' : 'quiet'}>
								{word}
							</Button>
						))}
					</Form>
					<p className="mt-3 text-small text-soft">
						{isLoggedIn ? t.earns(share) : t.guest(share)}{' '}
						{isLoggedIn ? null : (
							<a href={`/login?returnTo=${encodeURIComponent(back)}`} className="font-strong text-hill underline">
								{t.login}
							</a>
						)}
					</p>
				</Card>
				{link ? <OwnLink link={link} channel={channel} title={title} /> : null}
				<Card>
					<h2 className="mb-2 text-lead font-strong">{t.plain}</h2>
					<ShareLink url={url} title={title} words={t} />
				</Card>
			</div>
			<p className="mt-5">
				<LinkButton href={path} tone="quiet">
					{t.back}
				</LinkButton>
			</p>
		</>
	)
}
