"""Words that contain the characters of a common short term and mean something else.

A vice premier is no premier (副总理), an embassy no ambassador (大使馆), a sector no ministry (能源部门). A term is not
found inside such a word, nor where one begins in its last characters or ends in its first.
"""

from __future__ import annotations

from toolkit.languages.morphology import listed

LONGER = frozenset(
    listed(
        """
        副总理 副外长 副部长 副主席 副议长 副总统 副秘书长 副元首 前总理 前外长 前总统 前主席 前大使 总理解
        总理论 总理事 总统府 总统制 总统选举 总理府 总理衔 主席台 主席团 主席国 主席令 主席声明 议长国
        秘书长级 大使馆 大使级 大使衔 亲善大使 形象大使 文化大使 爱心大使 大使用 大使命 大使得 部门 部队
        部署 部落 部长 部属 部委 部件 部级 部族 部首 普通话 通话费 通话录音 接通话 交通话 书法 书籍 书写
        书记 书面 书店 书画 书院 书香 书目 联大学 西南联大 联大校 外长期 外长远 外长途 外长大 中外长 国外长
        海外长 对外长 内外长 外长驻 外长城 代办处 代办所 代办点 代办员 代办费 代办业 代办手续 代办证 代办事
        代办理 同盟会 同盟军 同盟国 关系户 关系网 关系式 元首级 国家元首级 计划生育 计划经济 公报私仇
        声明狼藉 照会议 路线图书 宪章程 访问量 访问者 访问学者 访问团 访问记 工作访问学者 正式访问者
        能源部门 外交部门 交通部门 交通部队 外交部长 交通部长 能源部长 商务部门 参议院议长助理 外交部署
        贸易额度 贸易额外 核心利益集团 核心利益相关 核心利益者 中等国家级 中等收入国家 行动计划书 成果文件夹
        三股势力范围 亚信证券 亚信科技 独联体育 世贸组织者 上合组织者 路线图书馆 国书记 国书院 国书面 国书法
        国书籍 国书店 国书画 一中学 一中全会 一中心 唯一中 统一中 之一中 任一中
        """
    )
)
