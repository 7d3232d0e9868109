import { Badge } from '#app/ui/kit/badge.tsx'
import { Section } from '#app/ui/kit/section.tsx'

export interface SentFile {
	id: number
	fileName: string
	href: string
	/** Of what kind it is, how long, when it was sent. */
	facts: readonly string[]
	/** What it waits for, or what became of it. */
	state: string
	progress: 'asks' | 'done' | 'other'
}

const TONE = { asks: 'persimmon', done: 'hill', other: 'neutral' } as const

/** Files that were sent before, each with what became of it and the way to it. */
export function SentFiles({ title, none, files }: { title: string; none: string; files: readonly SentFile[] }) {
	return (
		<Section title={title}>
			{files.length === 0 ? <p className="text-soft">{none}</p> : null}
			<ul className="divide-y divide-line">
				{files.map((file) => (
					<li key={file.id} className="flex flex-wrap items-center justify-between gap-close py-near">
						<span className="min-w-0">
							<a href={file.href} className="font-strong break-words text-hill hover:underline">
								{file.fileName}
							</a>
							<span className="block text-small text-soft">{file.facts.join(' · ')}</span>
						</span>
						<Badge tone={TONE[file.progress]}>{file.state}</Badge>
					</li>
				))}
			</ul>
		</Section>
	)
}
