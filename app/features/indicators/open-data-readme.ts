import type { RegionName } from '#db/queries/administered-regions.ts'

interface About {
	region: RegionName
	period: string
	origin: string
	isDemo: boolean
}

/** The Chinese words of a package. */
export const readmeZh = ({ region, period, origin, isDemo }: About) => `# ${region.nameZh} ${period} 开放数据

${isDemo ? '**演示数据：数字不是真实的。**\n\n' : ''}来源：${origin}/api/v1/clusters/${region.code}/open-data.zip?period=${period}

| 文件 | 内容 |
|---|---|
| regions.csv | 本地区及以下各级地区 |
| codebook.csv | 29 个指标的定义、公式、目标值、权重 |
| observations.csv | 当月公开的指标数；state 为 suppressed 的不公开，reason 说明原因 |
| index-inputs.csv | 进入指数的数（指数口径；流量为 12 个月合计） |
| index-results.csv | 各地区各项的得分与名次 |
| run.json | 方法、指标树、引擎版本、随机种子、数据快照的哈希 |
| schema.json | 各表的 JSON Schema（一行为一个对象） |
| SHA256SUMS | 以上各文件的 SHA-256 |

涉及金额和店铺的数，背后不足 5 家店、或最大一家超过 80% 的不公开；能由相减得出的也不公开。12 个月里任何一个月有这样的数的地区，
指数只给名次，不给输入和得分（missing_reason 为 withheld）。缺的数为空，不是零。数字按最短可还原的十进制写出，读回来分毫不差。

## 重算

\`npm run admin -- reproduce open-data.zip\` 核对每个文件的哈希，由 index-inputs.csv 和 run.json 重算 index-results.csv 里的每一个得分，
逐位比较并报告。
`

/** The English words of a package. */
export const readmeEn = ({ region, period, origin, isDemo }: About) => `# Open data of ${region.nameEn}, ${period}

${isDemo ? '**Demonstration data: the figures are not real.**\n\n' : ''}Source: ${origin}/api/v1/clusters/${region.code}/open-data.zip?period=${period}

| File | What is in it |
|---|---|
| regions.csv | the region and all below it |
| codebook.csv | the 29 indicators: definition, formula, goalposts, weight |
| observations.csv | the public figures of the month; a state of suppressed means kept back, and reason says why |
| index-inputs.csv | the values that enter the index (in their index form; flows are sums of twelve months) |
| index-results.csv | the score of each part and the rank of each place |
| run.json | method, tree of indicators, engine version, seed, hash of the snapshot |
| schema.json | JSON Schema of the tables (a row as an object) |
| SHA256SUMS | SHA-256 of each of these files |

Figures of money and stores are kept back where fewer than five stores are behind them or one has more than 80 %, and where they
could be had by subtraction. Of a place with such a figure in any of the twelve months the index gives the rank alone, neither
inputs nor scores (missing_reason is withheld). What is missing is empty, never zero. Numbers are written as the shortest decimal
that reads back as the same number.

## Recompute

\`npm run admin -- reproduce open-data.zip\` checks the hash of each file, recomputes each score of index-results.csv from
index-inputs.csv and run.json, compares them to the bit, and reports.
`
